/** Kills the product in the middle of its work, over and over, and proves from outside that nothing was lost or doubled. */
@NullMarked
package org.uzat.crash;

import org.jspecify.annotations.NullMarked;

/** Data, minutes and messages granted to a line for a time. */
@NullMarked
package org.uzat.allowance;

import org.jspecify.annotations.NullMarked;

/** How often something may be tried where numbers, codes or passwords could be guessed; shared by all nodes. */
@NullMarked
package org.uzat.limits;

import org.jspecify.annotations.NullMarked;

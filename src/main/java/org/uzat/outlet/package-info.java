/** Shops: where they are, when they are open, what they do, and who works there. */
@NullMarked
package org.uzat.outlet;

import org.jspecify.annotations.NullMarked;

/** Facts about promotions. */
@NullMarked
package org.uzat.promotion;

import org.jspecify.annotations.NullMarked;

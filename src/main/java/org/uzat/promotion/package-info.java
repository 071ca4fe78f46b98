/** Promotions: what they give, on which conditions, which of them are best for a purchase, and how much of each is left. */
@NullMarked
package org.uzat.promotion;

import org.jspecify.annotations.NullMarked;

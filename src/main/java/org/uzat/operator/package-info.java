/** Brands with currency, zone, VAT and policies, all versioned by effective date. */
@NullMarked
package org.uzat.operator;

import org.jspecify.annotations.NullMarked;

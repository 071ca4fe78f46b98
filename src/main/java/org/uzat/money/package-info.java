/** Amounts in minor units of an ISO 4217 currency, their text form, and the VAT inside them. */
@NullMarked
package org.uzat.money;

import org.jspecify.annotations.NullMarked;

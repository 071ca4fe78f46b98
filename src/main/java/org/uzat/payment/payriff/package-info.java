/** The adapter to Payriff, bank cards on a hosted page. */
@NullMarked
package org.uzat.payment.payriff;

import org.jspecify.annotations.NullMarked;

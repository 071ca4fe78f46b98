/** Payments through gateways: checkouts, callbacks, look-ups and refunds for an opaque order id. */
@NullMarked
package org.uzat.payment;

import org.jspecify.annotations.NullMarked;

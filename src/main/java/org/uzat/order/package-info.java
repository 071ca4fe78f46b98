/** Orders of several items between a payment and its fulfilment or refund. */
@NullMarked
package org.uzat.order;

import org.jspecify.annotations.NullMarked;

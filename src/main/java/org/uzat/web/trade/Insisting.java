package org.uzat.web.trade;

import org.uzat.order.OpenOrder;

/** Makes an order insist on a quote: what was shown is what is paid, though a promotion is used up in that very moment. */
public final class Insisting {

    private Insisting() {}

    /** @param token of a quote for the same items */
    public static OpenOrder on(String token, OpenOrder order) {
        return new OpenOrder(
                order.items(),
                order.useBalance(),
                order.ticket(),
                token,
                order.gateway(),
                order.ifNotBought(),
                order.returnUrl(),
                order.language(),
                order.origin(),
                order.onceKey(),
                order.clientId());
    }
}

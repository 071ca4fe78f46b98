package org.uzat.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.QuoteItem;
import org.uzat.money.Money;

/** Tells whether two requests under one key ask for the same thing; a quote is a condition, not a part of it. */
final class RequestHash {

    private RequestHash() {}

    static byte[] of(OpenOrder order) {
        StringBuilder text = new StringBuilder();
        order.items().forEach(item -> text.append(line(item)).append('\n'));
        text.append(order.useBalance()).append('\n');
        text.append(order.gateway()).append('\n');
        if (order.ifNotBought() == IfNotBought.BALANCE) {
            text.append(order.ifNotBought()).append('\n'); // the usual wish is not written, so that older hashes stay
        }
        if (order.ticket().codeHash() != null) {
            text.append(order.ticket().codeHash()).append('\n');
        }
        text.append(order.returnUrl());
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String line(QuoteItem item) {
        return switch (item) {
            case QuoteItem.PackItem pack ->
                "pack " + pack.line() + " " + pack.quantity() + " " + pack.pack()
                        + (pack.agreedVersionId() == null ? "" : " " + pack.agreedVersionId());
            case QuoteItem.TopUpItem topUp -> "top-up " + topUp.line() + " " + money(topUp.amount());
        };
    }

    private static String money(Money money) {
        return money.minor() + " " + money.currency().getCurrencyCode();
    }
}

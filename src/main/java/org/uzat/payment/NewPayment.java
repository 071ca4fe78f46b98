package org.uzat.payment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * A payment to be opened.
 *
 * @param orderId what it is for
 * @param gateway a gateway's name, or {@link Payments#BALANCE} where nothing is to be paid from outside
 * @param amount what is to be paid; zero only with {@link Payments#BALANCE}
 * @param returnUrl where the browser comes back to; {@code {payment}} in it becomes the payment's public id
 * @param language the payer's, as a BCP 47 tag, or null
 * @param patience how long it can be paid
 */
public record NewPayment(
        long orderId,
        String gateway,
        Money amount,
        String returnUrl,
        @Nullable String language,
        Duration patience) {}

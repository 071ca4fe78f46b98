package org.uzat.payment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/** Something that is to wait for a person; see {@link OpenItem}. */
record NewItem(
        OpenItem.Kind kind,
        String subject,
        String gateway,
        @Nullable Long paymentId,
        @Nullable Money amount,
        Map<String, String> facts) {

    static NewItem attention(Payment payment, String why) {
        return new NewItem(
                OpenItem.Kind.ATTENTION,
                payment.publicId(),
                payment.gateway(),
                payment.paymentId(),
                payment.amount(),
                Map.of("why", why));
    }
}

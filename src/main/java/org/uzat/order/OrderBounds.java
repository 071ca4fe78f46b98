package org.uzat.order;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.uzat.decision.QuoteItem;
import org.uzat.decision.RequestKey;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** What an order may look like before anything is looked up for it. */
final class OrderBounds {

    private static final int ITEMS_MAX = 20;
    private static final int URL_LENGTH_MAX = 2000;

    private OrderBounds() {}

    static Optional<Refused> refusal(OpenOrder order) {
        if (!RequestKey.wellFormed(order.onceKey())) {
            return Optional.of(Refused.of(Reason.KEY_MALFORMED));
        }
        if (!isWebAddress(order.returnUrl())) {
            return Optional.of(Refused.of(Reason.MALFORMED, "field", "returnUrl"));
        }
        if (order.items().isEmpty()) {
            return Optional.of(Refused.of(Reason.ORDER_EMPTY));
        }
        if (order.items().size() > ITEMS_MAX) {
            return Optional.of(Refused.of(Reason.ORDER_TOO_LARGE, "itemsMax", Integer.toString(ITEMS_MAX)));
        }
        long lines = order.items().stream().map(QuoteItem::line).distinct().count();
        return lines > OpenOrder.LINES_MAX
                ? Optional.of(Refused.of(Reason.ORDER_TOO_LARGE, "linesMax", Integer.toString(OpenOrder.LINES_MAX)))
                : Optional.empty();
    }

    private static boolean isWebAddress(String text) {
        if (text.length() > URL_LENGTH_MAX) {
            return false;
        }
        try {
            URI address = new URI(text.replace("{payment}", "payment"));
            String scheme = address.getScheme();
            return address.getHost() != null && ("https".equals(scheme) || "http".equals(scheme));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}

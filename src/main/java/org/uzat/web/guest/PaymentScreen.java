package org.uzat.web.guest;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.web.page.Ring;

/**
 * The last screen: how the payment stands.
 *
 * @param look the state's name for the style sheet and for polling: "pending", "done"
 * @param mark what stands inside the ring
 * @param title what has happened
 * @param text what it means
 * @param next what to do; null when there is nothing to do
 * @param rows what was bought, for whom, for how much
 * @param action the one thing to do here; null while there is only waiting
 * @param more links to what else may be wanted: the receipt, the help that fits
 * @param path the page's own address
 * @param pollSeconds when to look again; 0 when it is decided
 */
public record PaymentScreen(
        String look,
        Ring ring,
        Mark mark,
        String title,
        String text,
        @Nullable String next,
        List<Row> rows,
        @Nullable Action action,
        List<Action> more,
        String path,
        int pollSeconds) {

    /** The shape inside the ring, beside its colour. */
    public enum Mark {
        DOTS,
        TICK,
        CROSS,
        CLOCK,
        RETURN,
        PURSE
    }

    /** A fact about the payment: "Paid", "12.00 AZN". */
    public record Row(String label, String value) {}

    /** A link that looks like a button. */
    public record Action(String label, String address) {}

    /** When a page that waits looks again: often at first, when a bank usually answers; rarely when it lies forgotten in a pocket. */
    public static int pollSeconds(Duration age) {
        if (age.compareTo(Duration.ofSeconds(30)) < 0) {
            return 2;
        }
        if (age.compareTo(Duration.ofMinutes(2)) < 0) {
            return 4;
        }
        return age.compareTo(Duration.ofMinutes(15)) < 0 ? 10 : 60;
    }

    /** Whether the action is an offer rather than the thing to do: only a failed payment calls for another try. */
    public boolean quiet() {
        return ring.tone() != Ring.Tone.OVER;
    }

    /** Where the wish to have the receipt by e-mail is sent; null where there is no receipt or it is sent by itself. */
    public @Nullable String mailTo() {
        return look.equals("done") && path.startsWith("/payments/") ? path + "/mail" : null;
    }

    /** What a polling page says it shows already, so that nothing is sent when nothing has changed. */
    public String seen() {
        return look + "-" + pollSeconds;
    }
}

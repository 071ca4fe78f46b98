package org.uzat.web.guest;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.guest.PaymentScreen.Action;
import org.uzat.web.guest.PaymentScreen.Mark;
import org.uzat.web.guest.PaymentScreen.Row;
import org.uzat.web.page.Page;
import org.uzat.web.page.Ring;
import org.uzat.web.page.Ring.Tone;

/** Tells how a payment stands: the one mapping from its state to the last screen. */
record PaymentWords(Page page, String path) {

    /** Half a turn when the money is under way, most of it when only our own part is left. */
    private static final double PENDING_PERCENT = 50;

    private static final double PAID_PERCENT = 80;
    private static final int CHECKING_SECONDS = 5;

    PaymentScreen of(Standing standing) {
        return switch (standing) {
            case Standing.Pending pending -> pending(pending.facts(), pending.checkout());
            case Standing.Paid paid -> paid(paid.facts());
            case Standing.Done done -> done(done);
            case Standing.Failed failed ->
                failed.nothingCharged()
                        ? refused("failed", Mark.CROSS, "PAYMENT_FAILED", failed.facts())
                        : told("failed", Mark.CROSS, "payment.unclear", null, failed.facts());
            case Standing.Expired expired -> refused("expired", Mark.CLOCK, "PAYMENT_EXPIRED", expired.facts());
            case Standing.Refunded refunded ->
                told("refunded", Mark.RETURN, "payment.refunded", refunded.amount(), refunded.facts());
            case Standing.Kept kept -> told("kept", Mark.PURSE, "payment.kept", kept.amount(), kept.facts());
            case Standing.Unknown unknown -> checking();
            case Refused refused -> throw new IllegalArgumentException("No payment to tell of: " + refused.code());
        };
    }

    private PaymentScreen pending(Standing.Facts facts, @Nullable URI checkout) {
        Action back = checkout == null ? null : new Action(page.say("payment.pending.action"), checkout.toString());
        return waiting("pending", PENDING_PERCENT, facts, back);
    }

    private PaymentScreen paid(Standing.Facts facts) {
        return waiting("paid", PAID_PERCENT, facts, null);
    }

    private PaymentScreen waiting(String look, double percent, Standing.Facts facts, @Nullable Action action) {
        return new PaymentScreen(
                look,
                Ring.turning(percent),
                Mark.DOTS,
                page.say("payment." + look + ".title"),
                page.say("payment." + look + ".text"),
                null,
                rows(facts),
                action,
                path,
                pollSeconds(Duration.between(facts.begunAt(), facts.now())));
    }

    private PaymentScreen done(Standing.Done done) {
        Standing.Facts facts = done.facts();
        LocalDate today = facts.now().atZone(facts.zone()).toLocalDate();
        ValidTo before = done.before();
        boolean moved = !done.after().equals(before);
        List<Row> rows = new ArrayList<>();
        if (moved && before != null) {
            rows.add(new Row(page.say("payment.before"), before.words(page.formats(), today)));
        }
        rows.addAll(rows(facts));
        return new PaymentScreen(
                "done",
                Ring.refilled(percentBefore(facts, before, done.after())),
                Mark.TICK,
                page.say(
                        moved ? "payment.done.title" : "payment.done.same",
                        "day",
                        done.after().words(page.formats(), today)),
                page.say("payment.done.text"),
                null,
                rows,
                new Action(page.say("payment.another"), "/"),
                path,
                0);
    }

    private PaymentScreen refused(String look, Mark mark, String code, Standing.Facts facts) {
        return ended(look, mark, page.refusal(code, Map.of()), facts);
    }

    private PaymentScreen told(String look, Mark mark, String key, @Nullable Object amount, Standing.Facts facts) {
        Map<String, Object> arguments = amount == null ? Map.of() : Map.of("amount", amount);
        return ended(
                look,
                mark,
                new RefusalWords(
                        page.words().say(key + ".title", arguments),
                        page.words().say(key + ".text", arguments),
                        page.words().say(key + ".next", arguments)),
                facts);
    }

    private PaymentScreen ended(String look, Mark mark, RefusalWords words, Standing.Facts facts) {
        boolean moneyIsBack = mark == Mark.RETURN || mark == Mark.PURSE;
        Action again = facts.card() == null
                ? new Action(page.say("payment.another"), "/")
                : new Action(page.say("payment.again"), "/cards/" + facts.card());
        Ring ring = Ring.left(moneyIsBack ? 100 : 0, moneyIsBack ? Tone.SOON : Tone.OVER);
        return new PaymentScreen(
                look, ring, mark, words.title(), words.text(), words.next(), rows(facts), again, path, 0);
    }

    private PaymentScreen checking() {
        RefusalWords words = page.refusal("UNKNOWN_OUTCOME", Map.of());
        return new PaymentScreen(
                "unknown",
                Ring.turning(PENDING_PERCENT),
                Mark.DOTS,
                words.title(),
                words.text(),
                words.next(),
                List.of(),
                null,
                path,
                CHECKING_SECONDS);
    }

    private List<Row> rows(Standing.Facts facts) {
        String name = facts.kind() == Offer.Kind.TOP_UP ? page.say("offer.topUp") : facts.name();
        return List.of(
                new Row(page.say("payment.card"), NumberShapes.spaced(facts.number())),
                new Row(page.say("payment.bought"), name),
                new Row(page.say("payment.price"), page.formats().money(facts.price())));
    }

    /** How much of the new, full ring was there before. */
    private static double percentBefore(Standing.Facts facts, @Nullable ValidTo before, ValidTo after) {
        if (before == null || before.until().isBefore(facts.now())) {
            return 0;
        }
        double whole = Duration.between(facts.now(), after.until()).toSeconds();
        return whole <= 0
                ? 0
                : 100 * Duration.between(facts.now(), before.until()).toSeconds() / whole;
    }

    /** Often at first, when a bank usually answers; rarely later, when a page lies forgotten in a pocket. */
    private static int pollSeconds(Duration age) {
        if (age.compareTo(Duration.ofSeconds(30)) < 0) {
            return 2;
        }
        if (age.compareTo(Duration.ofMinutes(2)) < 0) {
            return 4;
        }
        return age.compareTo(Duration.ofMinutes(15)) < 0 ? 10 : 60;
    }
}

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
import org.uzat.web.page.HelpTopic;
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
                        : unclear(failed.facts());
            case Standing.Expired expired -> refused("expired", Mark.CLOCK, "PAYMENT_EXPIRED", expired.facts());
            case Standing.Returned returned -> moneyBack(returned.money(), returned.facts());
            case Standing.Unknown unknown -> checking("unknown", page.refusal("UNKNOWN_OUTCOME", Map.of()), List.of());
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
                List.of(
                        new Action(page.say("mail.form.title"), path + "/mail"),
                        new Action(page.say(HelpTopic.PAYMENT_PENDING.title()), HelpTopic.PAYMENT_PENDING.path())),
                path,
                PaymentScreen.pollSeconds(Duration.between(facts.begunAt(), facts.now())));
    }

    private PaymentScreen done(Standing.Done done) {
        Standing.Facts facts = done.facts();
        LocalDate today = facts.now().atZone(facts.zone()).toLocalDate();
        ValidTo before = done.before();
        boolean moved = !done.after().equals(before);
        List<Row> rows = new ArrayList<>();
        if (moved && before != null) {
            rows.add(new Row(page.say("payment.before"), before.shortWords(page.formats(), today)));
        }
        rows.addAll(rows(facts));
        return new PaymentScreen(
                "done",
                done.after().refilled(before, facts.now()),
                Mark.TICK,
                page.say(
                        moved ? "payment.done.title" : "payment.done.same",
                        "day",
                        done.after().words(page.formats(), today)),
                page.say("payment.done.text"),
                null,
                rows,
                new Action(page.say("payment.another"), "/"),
                receipt(done.receipt()),
                path,
                0);
    }

    private PaymentScreen refused(String look, Mark mark, String code, Standing.Facts facts) {
        RefusalWords words = page.refusal(code, Map.of());
        Action again = facts.again() == null
                ? new Action(page.say("payment.another"), "/")
                : new Action(page.say("payment.again"), facts.again());
        return new PaymentScreen(
                look,
                Ring.left(0, Tone.OVER),
                mark,
                words.title(),
                words.text(),
                words.next(),
                rows(facts),
                again,
                help(page.help(words)),
                path,
                0);
    }

    private PaymentScreen moneyBack(MoneyBack money, Standing.Facts facts) {
        return new PaymentScreen(
                money.look(),
                Ring.left(100, Tone.SOON),
                money.mark(),
                money.title(page),
                money.text(page),
                money.next(page),
                rows(facts),
                new Action(page.say("payment.another"), "/"),
                help(HelpTopic.REFUND),
                path,
                money.pollSeconds());
    }

    /** Declined, or not: until that is known nobody may be invited to pay again. */
    private PaymentScreen unclear(Standing.Facts facts) {
        var words = new RefusalWords(
                page.say("payment.unclear.title"), page.say("payment.unclear.text"), page.say("payment.unclear.next"));
        return checking("unclear", words, rows(facts));
    }

    private PaymentScreen checking(String look, RefusalWords words, List<Row> rows) {
        return new PaymentScreen(
                look,
                Ring.turning(PENDING_PERCENT),
                Mark.DOTS,
                words.title(),
                words.text(),
                words.next(),
                rows,
                null,
                help(HelpTopic.PAYMENT_PENDING),
                path,
                CHECKING_SECONDS);
    }

    private List<Action> receipt(@Nullable String token) {
        return token == null ? List.of() : List.of(new Action(page.say("receipt.link"), "/receipts/" + token));
    }

    private List<Action> help(@Nullable HelpTopic topic) {
        return topic == null ? List.of() : List.of(new Action(page.say(topic.title()), topic.path()));
    }

    private List<Row> rows(Standing.Facts facts) {
        List<Row> rows = new ArrayList<>();
        if (facts.number() != null) {
            rows.add(new Row(page.say("payment.card"), NumberShapes.spaced(facts.number())));
        }
        String name = facts.kind() == Offer.Kind.TOP_UP ? page.say("offer.topUp") : facts.name();
        rows.add(new Row(page.say("payment.bought"), name));
        rows.addAll(Gift.rows(page, facts.price(), facts.gifts()));
        rows.add(new Row(page.say("payment.price"), page.formats().money(facts.price())));
        facts.since().forEach(since -> rows.add(new Row(since.label(page), since.value(page))));
        return rows;
    }
}

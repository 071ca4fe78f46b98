package org.uzat.web.paylink;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.language.RefusalWords;
import org.uzat.order.ItemState;
import org.uzat.order.PaymentView;
import org.uzat.paylink.PayLinkView;
import org.uzat.refusal.Reason;
import org.uzat.web.guest.PaymentScreen;
import org.uzat.web.guest.PaymentScreen.Action;
import org.uzat.web.guest.PaymentScreen.Mark;
import org.uzat.web.guest.PaymentScreen.Row;
import org.uzat.web.page.Page;
import org.uzat.web.page.QrCode;
import org.uzat.web.page.Ring;
import org.uzat.web.page.Ring.Tone;
import org.uzat.web.trade.LinkTokens;
import org.uzat.web.trade.ReceiptTokens;
import org.uzat.web.trade.Shelf;

/** Tells whoever asked how the link stands, and what to pass on. */
@Component
class ShareWords {

    private static final int LOOK_SECONDS = 4;
    private static final double OPEN_PERCENT = 20;
    private static final double PAYING_PERCENT = 60;
    private static final double PAID_PERCENT = 80;

    private final LinkFacts facts;
    private final ReceiptTokens receipts;

    ShareWords(LinkFacts facts, ReceiptTokens receipts) {
        this.facts = facts;
        this.receipts = receipts;
    }

    /** @param site this installation's address, as the asker's browser knows it */
    ShareScreen of(Page page, String site, LinkTokens.Asker asker, PayLinkView view) {
        LinkFacts.Of about = facts.of(view.link());
        boolean open = view.state() == PayLinkView.State.OPEN || view.state() == PayLinkView.State.PAYING;
        String link = open ? site + "/p/" + asker.token() : null;
        return new ShareScreen(
                standing(page, view, about),
                link,
                link == null ? null : QrCode.of(link),
                page.say(
                        "share.text",
                        "pack",
                        about.packName(page),
                        "price",
                        Shelf.amount(view.link().price())),
                page.path() + "/cancel");
    }

    private PaymentScreen standing(Page page, PayLinkView view, LinkFacts.Of about) {
        return switch (view.state()) {
            case OPEN -> waiting(page, "open", OPEN_PERCENT, about);
            case PAYING -> waiting(page, "paying", PAYING_PERCENT, about);
            case PAID -> paid(page, Objects.requireNonNull(view.payment()), about);
            case CANCELLED -> ended(page, "cancelled", Mark.CROSS, Reason.PAY_LINK_CANCELLED, about);
            case OVER -> ended(page, "over", Mark.CLOCK, Reason.PAY_LINK_OVER, about);
        };
    }

    private PaymentScreen waiting(Page page, String look, double percent, LinkFacts.Of about) {
        return screen(
                page,
                look,
                Ring.turning(percent),
                Mark.DOTS,
                new RefusalWords(page.say("share." + look + ".title"), page.say("share." + look + ".text"), ""),
                rows(page, about, true),
                List.of(),
                LOOK_SECONDS);
    }

    private PaymentScreen paid(Page page, PaymentView payment, LinkFacts.Of about) {
        PaymentView.Item item = payment.items().getFirst();
        if (item.state() == ItemState.WAITING) {
            return waiting(page, "settling", PAID_PERCENT, about);
        }
        if (item.state() != ItemState.DONE) {
            var back = new RefusalWords(page.say("share.back.title"), page.say("share.back.text"), "");
            return screen(
                    page,
                    "refunded",
                    Ring.left(100, Tone.SOON),
                    Mark.RETURN,
                    back,
                    rows(page, about, false),
                    List.of(),
                    0);
        }
        String day = about.moved(page, item.before(), item.after());
        var words = new RefusalWords(
                page.say("share.paid.title"),
                day == null ? page.say("share.paid.same") : page.say("share.paid.text", "day", day),
                "");
        List<Action> more = item.renewal() == null
                ? List.of()
                : List.of(new Action(page.say("receipt.link"), "/receipts/" + receipts.seal(item.renewal())));
        return screen(page, "done", Ring.refilled(0), Mark.TICK, words, rows(page, about, false), more, 0);
    }

    private PaymentScreen ended(Page page, String look, Mark mark, Reason reason, LinkFacts.Of about) {
        String key = "share." + look;
        var words = new RefusalWords(page.say(key + ".title"), page.say(key + ".text"), "", reason.name());
        return screen(page, look, Ring.left(0, Tone.OVER), mark, words, rows(page, about, false), List.of(), 0);
    }

    private static PaymentScreen screen(
            Page page,
            String look,
            Ring ring,
            Mark mark,
            RefusalWords words,
            List<Row> rows,
            List<Action> more,
            int pollSeconds) {
        @Nullable Action action = pollSeconds > 0 ? null : new Action(page.say("page.start"), "/");
        return new PaymentScreen(
                look, ring, mark, words.title(), words.text(), null, rows, action, more, page.path(), pollSeconds);
    }

    private static List<Row> rows(Page page, LinkFacts.Of about, boolean open) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(page.say("payment.card"), about.masked()));
        rows.add(new Row(page.say("share.pack"), about.packName(page)));
        rows.add(new Row(page.say("payment.price"), about.price(page)));
        if (open) {
            rows.add(new Row(page.say("share.until"), about.until(page)));
        }
        return rows;
    }
}

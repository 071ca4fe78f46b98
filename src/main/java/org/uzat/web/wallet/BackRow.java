package org.uzat.web.wallet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.PackVersion;
import org.uzat.order.AfterSale;
import org.uzat.renewal.HistoryEntry;
import org.uzat.web.page.Page;
import org.uzat.web.page.Since;
import org.uzat.web.trade.Shelf;
import org.uzat.web.trade.Sinces;

/** A purchase that was given back, that the payer's bank took back, or about which that bank has decided. */
public record BackRow(
        Page page,
        AfterSale sale,
        Kind kind,
        Instant instant,
        HistoryEntry.Moved days,
        String what,
        ZoneId zone,
        Instant seenAt)
        implements CardEvent {

    /** What happened. */
    public enum Kind {
        GIVEN,
        DISPUTED,
        WON,
        LOST
    }

    /** Its rows: one, or two where a bank has decided. */
    static Stream<CardEvent> of(Page page, AfterSale after, Catalogue catalogue, ZoneId zone, Instant seenAt) {
        String what = what(page, after.sold(), catalogue);
        boolean given = after instanceof AfterSale.GivenBack;
        CardEvent first = new BackRow(
                page, after, given ? Kind.GIVEN : Kind.DISPUTED, after.at(), after.moved(), what, zone, seenAt);
        if (after instanceof AfterSale.Disputed disputed && disputed.ended() != null) {
            AfterSale.Ended ended = disputed.ended();
            Kind kind = ended.won() ? Kind.WON : Kind.LOST;
            return Stream.of(new BackRow(page, after, kind, ended.at(), ended.moved(), what, zone, seenAt), first);
        }
        return Stream.of(first);
    }

    /** "−10 days", "+10 days", or what happened where no days moved. */
    @Override
    public String gain() {
        if (days.days() == 0 && days.hours() == 0) {
            return page.say("back.gain." + kind);
        }
        return (kind == Kind.WON ? "+" : "−") + Since.term(page, days.days(), days.hours());
    }

    /** "Tourist 10 days, given back". */
    @Override
    public String how() {
        return page.say("back.how." + kind, "what", what);
    }

    @Override
    public String money() {
        return page.formats().money(Shelf.amount(sale.amount()));
    }

    @Override
    public List<String> more() {
        return kind == Kind.GIVEN
                ? Sinces.money(sale, seenAt).stream()
                        .map(since -> since.line(page))
                        .toList()
                : List.of();
    }

    private static String what(Page page, AfterSale.Sold sold, Catalogue catalogue) {
        if (sold.packVersionId() == null) {
            return page.say("offer.topUp");
        }
        String name = catalogue
                .version(sold.packVersionId())
                .map((PackVersion pack) -> pack.name(page.language().tag()))
                .orElse("");
        return sold.quantity() == 1 ? name : sold.quantity() + " × " + name;
    }
}

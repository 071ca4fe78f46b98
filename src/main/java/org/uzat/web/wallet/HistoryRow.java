package org.uzat.web.wallet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.PackVersion;
import org.uzat.money.Money;
import org.uzat.renewal.HistoryEntry;
import org.uzat.web.guest.Gift;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Shelf;

/**
 * One thing that happened to a card, told so that it explains itself.
 *
 * @param gifts what promotions gave with it
 */
public record HistoryRow(
        Page page, HistoryEntry entry, List<Gift> gifts, Catalogue catalogue, ZoneId zone, Instant seenAt)
        implements CardEvent {

    /** "+10 days", "+24 hours", or what was bought where no days came. */
    @Override
    public String gain() {
        HistoryEntry.Moved moved = entry.moved();
        if (moved.hours() > 0) {
            return "+" + page.say("time.hours", "hours", moved.hours());
        }
        return moved.days() > 0 ? "+" + page.say("time.days", "days", moved.days()) : what();
    }

    /** "Tourist 10 days, paid from the balance", "Top-up, by bank card". */
    @Override
    public String how() {
        return switch (entry) {
            case HistoryEntry.Renewal renewal -> how(renewal);
            case HistoryEntry.TopUp topUp -> page.say("own.how." + topUp.source(), "what", what());
        };
    }

    /** With its sign: what came onto the card, or what was paid. */
    @Override
    public String money() {
        return switch (entry) {
            case HistoryEntry.Renewal renewal -> page.formats().money(Shelf.amount(renewal.price()));
            case HistoryEntry.TopUp topUp -> "+" + page.formats().money(Shelf.amount(topUp.amount()));
        };
    }

    /** "Weekend: 1.00 AZN less". */
    @Override
    public List<String> more() {
        return gifts.stream()
                .map(gift -> page.say("text.named", "what", gift.name(), "rest", gift.does(page)))
                .toList();
    }

    @Override
    public Instant instant() {
        return entry.at();
    }

    @Override
    public HistoryEntry.Moved days() {
        return entry.moved();
    }

    private String how(HistoryEntry.Renewal renewal) {
        Money rest = renewal.price().minus(renewal.fromBalance());
        if (renewal.fromBalance().isPositive() && rest.isPositive()) {
            return page.say(
                    "buy.history.both",
                    "what",
                    what(),
                    "balance",
                    Shelf.amount(renewal.fromBalance()),
                    "card",
                    Shelf.amount(rest));
        }
        return page.say(rest.isPositive() ? "own.how.CARD" : "own.how.BALANCE", "what", what());
    }

    private String what() {
        if (!(entry instanceof HistoryEntry.Renewal renewal)) {
            return page.say("offer.topUp");
        }
        String name = catalogue
                .version(renewal.packVersionId())
                .map((PackVersion pack) -> pack.name(page.language().tag()))
                .orElse("");
        return renewal.quantity() == 1 ? name : renewal.quantity() + " × " + name;
    }
}

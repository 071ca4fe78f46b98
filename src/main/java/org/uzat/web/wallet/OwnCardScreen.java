package org.uzat.web.wallet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Shelf;

/**
 * One card with all that its owner may know and do.
 *
 * @param balance the money on it
 * @param held money set aside for a payment under way, or null
 * @param returns payments whose money bought nothing
 * @param auto what it does by itself
 * @param again what was bought last, or null where it cannot be bought again
 * @param notice what to say about the last try, or null
 * @param token against forged forms
 */
public record OwnCardScreen(
        Page page,
        OwnCard card,
        Amount balance,
        @Nullable Amount held,
        List<AllowanceRow> allowances,
        List<CardEvent> history,
        List<ReturnRow> returns,
        AutoRow auto,
        Till till,
        @Nullable Again again,
        @Nullable RefusalWords notice,
        String token) {

    /** Offers of one kind under their heading. */
    public record OwnShelf(String heading, List<OwnOffer> offers) {}

    /** The same after a way to pay has failed: another one is marked. */
    OwnCardScreen without(@Nullable String failed) {
        Till after = till.without(failed);
        RefusalWords told =
                failed != null && after.ways().asked() ? after.ways().failed() : notice;
        return new OwnCardScreen(
                page, card, balance, held, allowances, history, returns, auto, after, again, told, token);
    }

    /** What can be paid, by shelf. */
    public List<OwnShelf> shelves() {
        Map<String, Shelf.Priced> priced = card.priced().stream()
                .collect(Collectors.toMap(one -> one.offer().quote(), Function.identity()));
        int version = card.line().version();
        return open()
                ? card.face().shelves().stream()
                        .map(shelf -> new OwnShelf(
                                shelf.heading(),
                                shelf.rows().stream()
                                        .flatMap(row -> Optional.ofNullable(
                                                        priced.get(row.offer().quote()))
                                                .stream()
                                                .map(one -> new OwnOffer(page, row, one, version, till.gateway())))
                                        .filter(OwnOffer::payable)
                                        .toList()))
                        .filter(shelf -> !shelf.offers().isEmpty())
                        .toList()
                : List.of();
    }

    /** Whether there is a choice how to pay: money on the card that can be spent, and a bank to pay the rest. */
    public boolean choosesHow() {
        return till.gateway()
                && card.priced().stream().anyMatch(one -> one.fromBalance().minor() > 0);
    }

    /** Whether something is sold for this card. */
    public boolean open() {
        return !card.priced().isEmpty();
    }

    public String money(Amount amount) {
        return page.formats().money(amount);
    }

    /** What of this page changes by itself, so that nothing is sent when nothing has changed. */
    public String seen() {
        return till.seen(card);
    }

    /** What its offers are true for. */
    public String version() {
        return till.version(card);
    }
}

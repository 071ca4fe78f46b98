package org.uzat.web.guest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.guest.Card.State;
import org.uzat.web.page.Page;
import org.uzat.web.page.Ring;
import org.uzat.web.page.Ring.Tone;

/**
 * The second screen: the card, and what can be bought for it.
 *
 * @param ways how it can be paid
 * @param chosen the quote of the offer to be marked; the first one when null
 * @param notice what to say above the offers: a refusal, or a new price
 */
public record CardScreen(
        Page page,
        Card card,
        Ways ways,
        @Nullable String chosen,
        @Nullable RefusalWords notice) {

    /** A full turn of the ring; more days than this fill it just the same. */
    private static final Duration FULL_RING = Duration.ofDays(30);

    private static final Duration SOON = Duration.ofDays(3);

    /** The card's number, spaced. */
    public String number() {
        return NumberShapes.spaced(card.number());
    }

    /** What kind of card it is; a kind we have no words for is shown by its code. */
    public String cardType() {
        String key = "card.type." + card.cardType();
        return page.words().knows(key) ? page.say(key) : card.cardType();
    }

    /** Whether the card's time has run out but can be brought back. */
    public boolean over() {
        return card.state() == State.GRACE || card.state() == State.SUSPENDED;
    }

    /** Whether nothing can be done for it here: it has ended, or is barred. */
    public boolean isClosedForGood() {
        return card.state() == State.TERMINATED || card.state() == State.BLOCKED;
    }

    /** Whether the same page is shown once more because a price has changed meanwhile. */
    public boolean asksAgain() {
        return chosen != null;
    }

    public Tone tone() {
        return switch (card.state()) {
            case PRE_ACTIVE -> Tone.CALM;
            case ACTIVE -> left().compareTo(SOON) < 0 ? Tone.SOON : Tone.CALM;
            case GRACE, SUSPENDED, TERMINATED, BLOCKED -> Tone.OVER;
        };
    }

    /** The state in a word or two; it says what the ring's colour says. */
    public String stateWord() {
        return page.say(tone() == Tone.SOON ? "card.state.soon" : "card.state." + card.state());
    }

    /** The days left; a card that was never used has all of them before it. */
    public Ring ring() {
        if (card.state() == State.PRE_ACTIVE) {
            return Ring.left(100, Tone.CALM);
        }
        return Ring.left(100.0 * left().toSeconds() / FULL_RING.toSeconds(), tone());
    }

    /** The number inside the ring: days, or hours or minutes when less than one is left. */
    public long count() {
        return left().toDays() > 0 ? left().toDays() : left().toHours() > 0 ? left().toHours() : left().toMinutes();
    }

    /** The word under the number inside the ring. */
    public String unit() {
        String unit = left().toDays() > 0 || over() ? "days" : left().toHours() > 0 ? "hours" : "minutes";
        return page.say("unit." + unit, "count", count());
    }

    /** What a state means for whoever holds the card; null where there is nothing to say, or nothing to buy. */
    public @Nullable String note() {
        boolean telling = over() || card.state() == State.PRE_ACTIVE;
        return telling && !card.offers().isEmpty() ? page.say("card.note." + card.state()) : null;
    }

    /** "Valid to" or "Was valid to". */
    public String validLabel() {
        return page.say(card.state() == State.ACTIVE ? "card.validTo" : "card.wasValidTo");
    }

    /** The last valid day in words; null for a card that was never activated. */
    public @Nullable String valid() {
        ValidTo validTo = card.validTo();
        return validTo == null ? null : validTo.words(page.formats(), card.today());
    }

    /** "2 days 4 h left"; null when nothing is. */
    public @Nullable String leftWords() {
        return card.state() == State.ACTIVE ? page.say("card.left", "left", left()) : null;
    }

    /** The time left; null when none is. */
    public @Nullable Duration remaining() {
        return card.state() == State.ACTIVE ? left() : null;
    }

    /** Why nothing can be bought, and what to do; null when something can. */
    public @Nullable RefusalWords closed() {
        if (!card.offers().isEmpty()) {
            return null;
        }
        return switch (card.state()) {
            case BLOCKED -> page.refusal("LINE_BLOCKED", Map.of());
            case TERMINATED -> page.refusal("LINE_TERMINATED", Map.of());
            case PRE_ACTIVE -> page.refusal("LINE_NOT_ACTIVE", Map.of());
            case ACTIVE, GRACE, SUSPENDED ->
                new RefusalWords(
                        page.say("card.nothing.title"), page.say("card.nothing.text"), page.say("card.nothing.next"));
        };
    }

    /** The offers by shelf, in the desk's order. */
    public List<Shelf> shelves() {
        var shelves = new ArrayList<Shelf>();
        for (Offer.Kind kind : Offer.Kind.values()) {
            var rows = card.offers().stream()
                    .filter(offer -> offer.kind() == kind)
                    .map(offer -> new OfferRow(page, card, offer, offer.quote().equals(marked())))
                    .toList();
            if (!rows.isEmpty()) {
                shelves.add(new Shelf(page.say("offers." + kind), rows));
            }
        }
        return shelves;
    }

    /** The promotions that count for something sold here, each once. */
    public List<Gift> gifts() {
        Map<String, Gift> each = new LinkedHashMap<>();
        card.offers().stream()
                .flatMap(offer -> offer.gifts().stream())
                .forEach(gift -> each.putIfAbsent(gift.promotion(), gift));
        return List.copyOf(each.values());
    }

    /** Whether a promo code was typed that is one. */
    public boolean hasCode() {
        return !card.promo().code().isEmpty() && card.promo().refused() == null;
    }

    /** What a promo code does, or that it does nothing here; null where none was typed, or it was refused. */
    public @Nullable String codeWords() {
        if (!hasCode()) {
            return null;
        }
        return page.say(gifts().stream().anyMatch(Gift::byCode) ? "deal.code.counts" : "deal.code.nothing");
    }

    /** Why a promo code was not taken; null where it was, or none was typed. */
    public @Nullable RefusalWords codeRefusal() {
        Refused refused = card.promo().refused();
        return refused == null ? null : page.refusal(refused.code(), refused.arguments());
    }

    /** Where days end: "Days end at midnight, Baku time." */
    public String midnight() {
        return page.say("card.midnight", "place", page.formats().place(card.zone()));
    }

    private String marked() {
        return chosen != null ? chosen : card.offers().getFirst().quote();
    }

    private Duration left() {
        ValidTo validTo = card.validTo();
        if (validTo == null || card.state() != State.ACTIVE || validTo.until().isBefore(card.now())) {
            return Duration.ZERO;
        }
        return Duration.between(card.now(), validTo.until());
    }

    /** Offers of one kind under their heading. */
    public record Shelf(String heading, List<OfferRow> rows) {}
}

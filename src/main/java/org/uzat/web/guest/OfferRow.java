package org.uzat.web.guest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.web.guest.Card.State;
import org.uzat.web.page.Page;
import org.uzat.web.page.Ring;
import org.uzat.web.page.Ring.Tone;

/**
 * One offer as the second screen shows it.
 *
 * @param checked whether it is the one marked at first
 */
public record OfferRow(Page page, Card card, Offer offer, boolean checked) {

    public String name() {
        return offer.kind() == Offer.Kind.TOP_UP ? page.say("offer.topUp") : offer.name();
    }

    /** What it brings: "10 days · 5 GB · 50 minutes"; a top-up's days are no sum, its new last day says what they do. */
    public String brings() {
        var parts = new ArrayList<String>();
        if (offer.days() > 0 && offer.kind() != Offer.Kind.TOP_UP) {
            parts.add(page.say("time.days", "days", offer.days()));
        }
        if (offer.hours() > 0) {
            parts.add(page.say("time.hours", "hours", offer.hours()));
        }
        offer.allowances().forEach(allowance -> parts.add(words(allowance)));
        if (offer.kind() == Offer.Kind.TOP_UP) {
            parts.add(page.say("offer.toBalance", "amount", offer.price()));
        }
        return String.join(" · ", parts);
    }

    public String price() {
        return page.formats().money(offer.price());
    }

    /** What it costs without promotions; null where they take nothing off. */
    public @Nullable String was() {
        return offer.listPrice().minor() == offer.price().minor()
                ? null
                : page.formats().money(offer.listPrice());
    }

    /** What promotions do to it: "Weekend: 1.00 AZN less, until Sunday 5 July". */
    public List<String> gifts() {
        return offer.gifts().stream()
                .map(gift -> page.say("text.named", "what", gift.name(), "rest", gift.does(page)) + ", "
                        + gift.end(page, card))
                .toList();
    }

    /** The VAT in the price; null when there is none. */
    public @Nullable String vat() {
        return offer.vat().minor() == 0 ? null : page.say("pay.vat", "amount", offer.vat());
    }

    /** Whether the last valid day moves; an add-on leaves it, and so does a small top-up on a long validity. */
    public boolean moves() {
        return offer.after() != null && !offer.after().equals(card.validTo());
    }

    /** The validity now, in short: its day, or that it is over. */
    public String before() {
        ValidTo validTo = card.validTo();
        if (validTo == null) {
            return page.say("offer.unused");
        }
        if (card.state() != State.ACTIVE) {
            return page.say("offer.expired");
        }
        return page.say("offer.before", "before", validTo.shortWords(page.formats(), card.today()));
    }

    /** The validity afterwards, in short. */
    public String after() {
        return offer.after() == null ? "" : offer.after().shortWords(page.formats(), card.today());
    }

    /** The validity afterwards, with the weekday. */
    public String afterInFull() {
        return offer.after() == null ? "" : offer.after().words(page.formats(), card.today());
    }

    /** That the operator's limit clips it; null when it does not. */
    public @Nullable String capped() {
        return offer.cappedAt() == null ? null : page.say("offer.capped", "date", offer.cappedAt());
    }

    /** The validity afterwards as a full ring: what is there already, and what this offer adds. */
    public Ring ring() {
        ValidTo before = card.state() == State.ACTIVE ? card.validTo() : null;
        return offer.after() == null ? Ring.left(0, Tone.CALM) : offer.after().refilled(before, card.now());
    }

    /** Whether somebody else can be asked to pay it: one pack, not an amount. */
    public boolean isShareable() {
        return offer.kind() != Offer.Kind.TOP_UP && offer.times() == 1;
    }

    public String pay() {
        return page.say("pay.button", "amount", offer.price());
    }

    private String words(Offer.Allowance allowance) {
        if (allowance.unlimited()) {
            return page.say("amount.unlimited." + allowance.measure());
        }
        return switch (allowance.measure()) {
            case DATA -> page.formats().data(allowance.amount());
            case VOICE -> page.say("amount.minutes", "count", allowance.amount());
            case SMS -> page.say("amount.messages", "count", allowance.amount());
        };
    }
}

package org.uzat.web.wallet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.autorenew.AutoRenewal;
import org.uzat.autorenew.AutoRenewal.Stop;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.PackVersion;
import org.uzat.language.Amount;
import org.uzat.web.page.Page;

/**
 * What a card's page says about renewing by itself; said before anything is paid in, for it takes of that money.
 *
 * @param on whether it goes on
 * @param text what it does, or why it has ended; null where there is nothing to say
 * @param note until when, or what it waits for; null where there is none
 */
public record AutoRow(
        boolean on, @Nullable String text, @Nullable String note) {

    /** Where nothing was ever agreed, or it ended as it was meant to. */
    private static final AutoRow OFF = new AutoRow(false, null, null);

    static AutoRow of(
            Page page, @Nullable AutoRenewal agreed, OwnCard card, Amount price, Catalogue catalogue, ZoneId zone) {
        if (agreed == null || !agreed.account().equals(card.claim().account())) {
            return OFF;
        }
        if (!agreed.isOn()) {
            Stop why = agreed.stopped();
            boolean told = why == Stop.DEARER || why == Stop.WITHDRAWN;
            return told ? new AutoRow(false, page.say("auto.ended." + why), null) : OFF;
        }
        LocalDate today = card.face().card().today();
        String day = page.formats().shortDay(LocalDate.ofInstant(agreed.dueAt(), zone), today);
        String pack = pack(page, agreed, card, catalogue);
        return new AutoRow(
                true, page.say("auto.on", "pack", pack, "price", price, "day", day), note(page, agreed, today));
    }

    private static @Nullable String note(Page page, AutoRenewal agreed, LocalDate today) {
        if (agreed.isShort()) {
            return page.say("auto.short");
        }
        LocalDate until = agreed.until();
        return until == null
                ? null
                : page.say("auto.until", "day", page.formats().shortDay(until, today));
    }

    private static String pack(Page page, AutoRenewal agreed, OwnCard card, Catalogue catalogue) {
        Optional<PackVersion> version = catalogue.pack(
                card.line().operatorId(), agreed.pack(), card.face().card().now());
        return version.map(one -> one.name(page.language().tag())).orElse(agreed.pack());
    }
}

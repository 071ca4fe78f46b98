package org.uzat.web.wallet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.renewal.HistoryEntry;
import org.uzat.web.guest.ValidTo;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Shelf;

/** One thing that happened to a card, told so that it explains itself. */
public sealed interface CardEvent permits HistoryRow, BackRow {

    Page page();

    Instant instant();

    ZoneId zone();

    Instant seenAt();

    /** What it did to the card's days. */
    HistoryEntry.Moved days();

    /** What came or went: "+10 days", "−10 days", or what happened where no days moved. */
    String gain();

    /** What it was, and how: "Tourist 10 days, paid from the balance". */
    String how();

    /** What was paid, came onto the card or went back. */
    String money();

    /** Where its money is, one line each; mostly nothing. */
    default List<String> more() {
        return List.of();
    }

    /** "11 July, 14:20". */
    default String at() {
        ZonedDateTime at = instant().atZone(zone());
        return page().formats().dayAt(page().formats().shortDay(at.toLocalDate(), today()), at.toLocalTime());
    }

    /** "Valid to 21 July, before that to 11 July"; null where the days did not move. */
    default @Nullable String moved() {
        ValidTo before = Shelf.validTo(days().before());
        ValidTo after = Shelf.validTo(days().after());
        if (after == null || after.equals(before)) {
            return null;
        }
        String day = after.shortWords(page().formats(), today());
        return before == null
                ? page().say("own.first", "after", day)
                : page().say("own.moved", "after", day, "before", before.shortWords(page().formats(), today()));
    }

    private LocalDate today() {
        return seenAt().atZone(zone()).toLocalDate();
    }
}

package org.uzat.web.guest;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.uzat.language.Amount;
import org.uzat.web.page.Page;

/**
 * What a promotion gives with an offer, its names and conditions in the reader's language.
 *
 * @param promotion its code, the same on every offer
 * @param name as travellers know it
 * @param gives what it gives everybody: "10% off"
 * @param conditions each a part of a sentence: "only here online"; empty where it has none
 * @param off what it takes off this offer's price; nothing where it gives days or data
 * @param days it adds to this offer
 * @param octets of data it adds to this offer
 * @param byCode whether a code was asked for
 * @param until its end, exclusive
 */
public record Gift(
        String promotion,
        String name,
        String gives,
        List<String> conditions,
        Amount off,
        int days,
        long octets,
        boolean byCode,
        Instant until) {

    /** What it does to this offer: "1.00 AZN less", "2 days extra". */
    public String does(Page page) {
        List<String> parts = new ArrayList<>();
        if (off.minor() > 0) {
            parts.add(page.say("deal.off", "amount", off));
        }
        if (days > 0) {
            parts.add(page.say("deal.days", "days", days));
        }
        if (octets > 0) {
            parts.add(page.say("deal.data", "data", page.formats().data(octets)));
        }
        return parts.isEmpty() ? gives : String.join(" · ", parts);
    }

    /** The list price and what each took off it, as rows of a page that tells what was bought; nothing where there are none. */
    public static List<PaymentScreen.Row> rows(Page page, Amount paid, List<Gift> gifts) {
        if (gifts.isEmpty()) {
            return List.of();
        }
        List<PaymentScreen.Row> rows = new ArrayList<>();
        long off = gifts.stream().mapToLong(gift -> gift.off().minor()).sum();
        if (off > 0) {
            Amount list = new Amount(paid.minor() + off, paid.currency());
            rows.add(new PaymentScreen.Row(page.say("deal.list"), page.formats().money(list)));
        }
        gifts.forEach(gift -> rows.add(new PaymentScreen.Row(gift.name(), gift.does(page))));
        return rows;
    }

    /** "until Sunday 5 July", with the time where it does not end with a day. */
    public String end(Page page, Card card) {
        ZonedDateTime end = until.atZone(card.zone());
        boolean midnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        String day = page.formats().day(midnight ? end.toLocalDate().minusDays(1) : end.toLocalDate(), card.today());
        return page.say("deal.until", "when", midnight ? day : page.formats().dayAt(day, end.toLocalTime()));
    }
}

package org.uzat.web.shops;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.uzat.outlet.Shop;
import org.uzat.outlet.Standing;
import org.uzat.web.page.Page;

/**
 * Whether a shop is open, in words and a colour.
 *
 * @param tone {@code open}, {@code soon} (it closes within the hour), {@code closed} or {@code unclear}
 * @param word what it is: "Open"
 * @param more until when, or from when; empty where there is nothing to say
 */
public record StandingWords(String tone, String word, String more) {

    private static final long SOON_MINUTES = 60;

    static StandingWords of(Page page, Shop shop, Standing standing, Instant now) {
        return switch (standing) {
            case Standing.Open(Instant until) -> open(page, shop, until, now);
            case Standing.Closed(Instant opensAt) ->
                new StandingWords(
                        "closed", page.say("shops.closed"), opensAt == null ? "" : opens(page, shop, opensAt, now));
            case Standing.Unclear() ->
                new StandingWords(
                        "unclear",
                        page.say("shops.unclear"),
                        shop.hours() == null ? page.say("shops.call") : shop.hours());
        };
    }

    private static StandingWords open(Page page, Shop shop, @Nullable Instant until, Instant now) {
        if (until == null) {
            return new StandingWords("open", page.say("shops.open"), page.say("shops.always"));
        }
        boolean soon = now.plusSeconds(SOON_MINUTES * 60).isAfter(until);
        String time = page.formats().time(until.atZone(shop.outlet().zone()).toLocalTime());
        return new StandingWords(soon ? "soon" : "open", page.say("shops.open"), page.say("shops.until", "time", time));
    }

    private static String opens(Page page, Shop shop, Instant opensAt, Instant now) {
        ZonedDateTime at = opensAt.atZone(shop.outlet().zone());
        LocalDate today = now.atZone(shop.outlet().zone()).toLocalDate();
        String time = page.formats().time(at.toLocalTime());
        if (at.toLocalDate().equals(today)) {
            return page.say("shops.opens", "time", time);
        }
        return at.toLocalDate().equals(today.plusDays(1))
                ? page.say("shops.opensTomorrow", "time", time)
                : page.say(
                        "shops.opensOn",
                        "at",
                        page.formats().dayAt(page.formats().day(at.toLocalDate(), today), at.toLocalTime()));
    }
}

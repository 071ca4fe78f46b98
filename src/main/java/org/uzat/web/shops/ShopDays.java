package org.uzat.web.shops;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.uzat.outlet.OpeningHours;
import org.uzat.outlet.Shop;
import org.uzat.outlet.Span;
import org.uzat.web.page.Page;

/** Writes a week of opening hours. */
record ShopDays(Page page, Predicate<LocalDate> holidays) {

    private static final int DAYS = 7;

    /** This day and the six after it. */
    List<ShopScreen.Day> of(Shop shop, OpeningHours hours, Instant now) {
        LocalDate today = now.atZone(shop.outlet().zone()).toLocalDate();
        List<ShopScreen.Day> days = new ArrayList<>();
        for (LocalDate day = today; day.isBefore(today.plusDays(DAYS)); day = day.plusDays(1)) {
            String name = page.formats().day(day, today);
            days.add(new ShopScreen.Day(name, times(hours.on(day, holidays)), day.equals(today), holidays.test(day)));
        }
        return days;
    }

    private String times(List<Span> spans) {
        if (spans.isEmpty()) {
            return page.say("shops.closed");
        }
        return spans.stream()
                .map(span -> span.wholeDay()
                        ? page.say("shops.always")
                        : page.formats().time(span.opens()) + "–"
                                + page.formats().time(span.closes()))
                .collect(Collectors.joining(", "));
    }
}

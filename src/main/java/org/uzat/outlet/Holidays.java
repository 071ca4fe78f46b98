package org.uzat.outlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Public holidays by country, from a table that is shipped or replaced by the setting {@code uzat.shops.holidays}: columns {@code region}
 * (ISO 3166-1), {@code date} ({@code 2027-05-17}, or {@code --05-28} every year, as ISO 8601 writes it) and {@code name}. Days that follow
 * the moon are in it for as many years as were known.
 */
@Component
final class Holidays {

    private record Dates(Set<MonthDay> everyYear, Set<LocalDate> once) {

        boolean has(LocalDate day) {
            return everyYear.contains(MonthDay.from(day)) || once.contains(day);
        }
    }

    private final Map<String, Dates> byRegion = new HashMap<>();

    Holidays(@Value("${uzat.shops.holidays:classpath:outlet/holidays.csv}") Resource table) {
        try {
            ShippedTable.read(table, row -> add(row.getField("region"), row.getField("date")));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of holidays cannot be read", e);
        }
    }

    /** Those of a country; none where the table has none. */
    Predicate<LocalDate> of(String region) {
        Dates dates = byRegion.get(region);
        return dates == null ? day -> false : dates::has;
    }

    private void add(String region, String date) {
        Dates dates = byRegion.computeIfAbsent(region, added -> new Dates(new HashSet<>(), new HashSet<>()));
        if (date.startsWith("--")) {
            dates.everyYear().add(MonthDay.parse(date));
        } else {
            dates.once().add(LocalDate.parse(date));
        }
    }
}

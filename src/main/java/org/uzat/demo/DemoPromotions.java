package org.uzat.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.uzat.operator.Operators;
import org.uzat.promotion.Promotions;

/** The demonstration's promotions: dated from the day on which it starts, so that each has an end that lies ahead. */
@Component
final class DemoPromotions {

    private static final Pattern DAY = Pattern.compile("\\{today(?:\\+(\\d+))?}");

    private final Promotions promotions;
    private final Operators operators;

    DemoPromotions(Promotions promotions, Operators operators) {
        this.promotions = promotions;
        this.operators = operators;
    }

    /** Whether there are none yet. */
    boolean none(Instant now) {
        return operators.all(now).stream()
                .allMatch(operator -> promotions.all(operator.operatorId()).isEmpty());
    }

    /** Puts dates in place of {@code {today+30}}. */
    static Path datedFrom(Path file, Instant now, ZoneId zone) throws IOException {
        LocalDate today = LocalDate.ofInstant(now, zone);
        String dated = DAY.matcher(Files.readString(file))
                .replaceAll(day -> today.plusDays(day.group(1) == null ? 0 : Long.parseLong(day.group(1)))
                        .toString());
        return Files.writeString(file, dated);
    }
}

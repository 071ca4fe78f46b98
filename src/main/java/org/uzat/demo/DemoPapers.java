package org.uzat.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.database.World;
import org.uzat.document.Specimens;
import org.uzat.web.document.PaperSamples;

/** The demonstration's passports: of a land that there is not, valid or expired by its own clock. */
@Component
class DemoPapers implements PaperSamples {

    private static final int YEARS = 5;

    private final Specimens specimens;
    private final World world;
    private final Clock clock;

    DemoPapers(Specimens specimens, World world, Clock clock) {
        this.specimens = specimens;
        this.world = world;
        this.clock = clock;
    }

    @Override
    public List<Sample> samples() {
        if (!world.isDemo()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate born = LocalDate.of(1974, 8, 12);
        LocalDate good = LocalDate.of(today.getYear() + YEARS, 4, 15);
        return List.of(
                new Sample("GOOD", specimens.passport("L898902C3", "Eriksson", "Anna Maria", born, good)),
                new Sample("SECOND", specimens.passport("U4711AB09", "Mammədov", "Rəşad", born.plusYears(14), good)),
                new Sample("EXPIRED", specimens.passport("X1203344", "Ivanova", "Olga", born, today.minusMonths(1))));
    }
}

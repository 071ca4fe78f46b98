package org.uzat.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uzat.database.World;
import org.uzat.line.Lines;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineName;
import org.uzat.web.guest.Card;
import org.uzat.web.guest.Samples;

/** Puts a few of the demonstration's numbers on the first page, so that nobody has to look for one. */
@Component
class DemoSamples implements Samples {

    private static final Set<String> SHOWN = Set.of("active", "expires-today", "grace", "blocked", "pre-active");

    private final World world;
    private final Lines lines;
    private final Clock clock;

    DemoSamples(World world, Lines lines, Clock clock) {
        this.world = world;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public List<Sample> samples() {
        Instant now = clock.instant();
        return world.isDemo()
                ? DemoStock.named().entrySet().stream()
                        .filter(named -> SHOWN.contains(named.getKey()))
                        .flatMap(named -> sample(named.getValue(), now).stream())
                        .toList()
                : List.of();
    }

    private Optional<Sample> sample(DemoCard card, Instant now) {
        return lines.find(new LineName.ByIccid(new Iccid(card.iccid())))
                .map(line -> new Sample(
                        card.msisdn(), Card.State.valueOf(line.state(now).name())));
    }
}

package org.uzat.web.promotion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineName;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.promotion.Facts;
import org.uzat.promotion.Promotion;

/** Reads with which purchase a promotion is tried. */
@Component
class Trying {

    private static final int HOURS_OF_DAY = 24;

    private final Operators operators;
    private final Catalogues catalogues;
    private final Lines lines;
    private final Clock clock;

    Trying(Operators operators, Catalogues catalogues, Lines lines, Clock clock) {
        this.operators = operators;
        this.catalogues = catalogues;
        this.lines = lines;
        this.clock = clock;
    }

    /** A purchase to try it with. */
    record Purchase(Line line, Facts.Purchase facts) {}

    /** The purchase of the form; empty where something is wrong: the fields' problems say what. */
    Optional<Purchase> read(Fields fields, Promotion promotion) {
        OperatorSettings operator = operators.inForce(promotion.operatorId(), clock.instant());
        Optional<Line> line = line(fields.form().text("try.line"), operator);
        if (line.isEmpty()) {
            fields.wrong("try.line", "line");
        }
        Channel channel = Arrays.stream(Channel.values())
                .filter(one -> fields.form().holds("try.channel", one.name()))
                .findFirst()
                .orElse(Channel.WEB);
        Instant at = at(fields, operator);
        if (line.isEmpty() || at == null) {
            return Optional.empty();
        }
        String code = fields.form().text("try.pack");
        Optional<PackVersion> pack = catalogues
                .current()
                .pack(operator.operatorId(), code, at)
                .filter(one -> one.soldThrough(channel) && one.fits(line.get().cardType()));
        if (pack.isEmpty()) {
            fields.wrong("try.pack", "tryPack");
            return Optional.empty();
        }
        int quantity = fields.needed("try.quantity", 1, pack.get().maxQuantity());
        return fields.problems().isEmpty()
                ? Optional.of(new Purchase(line.get(), facts(line.get(), pack.get(), quantity, channel, at, operator)))
                : Optional.empty();
    }

    private static Facts.Purchase facts(
            Line line, PackVersion pack, int quantity, Channel channel, Instant at, OperatorSettings operator) {
        return new Facts.Purchase(
                operator.operatorId(),
                line.cardType(),
                pack.code(),
                (pack.days() + pack.hours() / HOURS_OF_DAY) * quantity,
                quantity,
                pack.price(),
                channel,
                null,
                line.life().validUntil(),
                at,
                operator.zone());
    }

    /** This very minute is now, so that what begins now is tried as begun. */
    private @Nullable Instant at(Fields fields, OperatorSettings operator) {
        LocalDateTime moment = fields.moment("try.at");
        if (moment == null) {
            return null;
        }
        Instant at = moment.atZone(operator.zone()).toInstant();
        Instant now = clock.instant();
        boolean thisMinute = at.truncatedTo(ChronoUnit.MINUTES).equals(now.truncatedTo(ChronoUnit.MINUTES));
        return thisMinute ? now : at;
    }

    private Optional<Line> line(String typed, OperatorSettings operator) {
        return Stream.concat(LineName.parse(typed).stream(), LineName.typed(typed, operator.region()).stream())
                .flatMap(name -> lines.find(name).stream())
                .filter(line -> line.operatorId() == operator.operatorId())
                .findFirst();
    }
}

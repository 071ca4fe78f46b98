package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.allowance.Allowance;
import org.uzat.allowance.Allowances;
import org.uzat.catalogue.Catalogues;
import org.uzat.language.Amount;
import org.uzat.language.RefusalWords;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.operator.LineState;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.provisioning.Provisioning;
import org.uzat.reporting.Timeline;
import org.uzat.reporting.TimelineEntry;
import org.uzat.web.desk.LineScreen.Fact;
import org.uzat.web.page.Page;

/** Puts a line's page together. */
@Component
class LineView {

    private static final int CHANGES = 50;

    private final Operators operators;
    private final Allowances allowances;
    private final Timeline timeline;
    private final Catalogues catalogues;
    private final Provisioning provisioning;
    private final Clock clock;

    LineView(
            Operators operators,
            Allowances allowances,
            Timeline timeline,
            Catalogues catalogues,
            Provisioning provisioning,
            Clock clock) {
        this.operators = operators;
        this.allowances = allowances;
        this.timeline = timeline;
        this.catalogues = catalogues;
        this.provisioning = provisioning;
        this.clock = clock;
    }

    LineScreen screen(HttpServletRequest request, Page page, Line line, int before, @Nullable RefusalWords words) {
        Instant now = clock.instant();
        OperatorSettings settings = operators.inForce(line.operatorId(), now);
        TimelineWords telling = new TimelineWords(page, settings, catalogues.current(), now);
        List<TimelineEntry> changes = timeline.of(line.id(), before, CHANGES);
        boolean more = !changes.isEmpty() && changes.getLast().version() > 1;
        LineState state = line.state(now);
        DeskFrame frame = DeskFrame.of(request);
        return new LineScreen(
                frame,
                line.id().toString(),
                name(line),
                page.say("card.state." + state) + " · " + state,
                tone(state),
                line.life().blockedAt() != null,
                state == LineState.TERMINATED,
                facts(page, line, settings),
                instants(page, line.life(), telling),
                network(page, line, telling),
                allowances(page, line, telling, now),
                changes.stream().map(telling::row).toList(),
                more ? changes.getLast().version() : null,
                frame.staff() != null && DeskRoute.isSenior(frame.staff().role()),
                StepIn.once(),
                words);
    }

    /** What a line goes by: its number, or its card's where it has none. */
    static String name(Line line) {
        return line.msisdn() == null ? line.iccid() : line.msisdn().international();
    }

    /** A card's number in groups of four, as it is printed. */
    static String grouped(String iccid) {
        return iccid.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    private static String tone(LineState state) {
        return switch (state) {
            case PRE_ACTIVE, ACTIVE -> "ring-calm";
            case GRACE, SUSPENDED -> "ring-soon";
            case TERMINATED, BLOCKED -> "ring-over";
        };
    }

    private static List<Fact> facts(Page page, Line line, OperatorSettings settings) {
        return List.of(
                new Fact(page.say("desk.line.operator"), settings.name() + " · " + line.cardType()),
                new Fact(page.say("desk.line.iccid"), grouped(line.iccid())),
                new Fact(page.say("desk.line.id"), line.id().toString()),
                new Fact(page.say("desk.line.zone"), settings.zone().getId()),
                new Fact(page.say("desk.line.main"), money(page, line.balances().mainMinor(), settings)),
                new Fact(
                        page.say("desk.line.bonus"), money(page, line.balances().bonusMinor(), settings)),
                new Fact(page.say("desk.line.held"), money(page, line.balances().heldMinor(), settings)));
    }

    private static List<Fact> instants(Page page, Lifespan life, TimelineWords telling) {
        return List.of(
                instant(page, "activated", life.activatedAt(), telling),
                instant(page, "valid", life.validUntil(), telling),
                instant(page, "grace", life.graceUntil(), telling),
                instant(page, "reload", life.reloadUntil(), telling),
                instant(page, "blocked", life.blockedAt(), telling),
                instant(page, "released", life.releasedAt(), telling));
    }

    private static Fact instant(Page page, String name, @Nullable Instant at, TimelineWords telling) {
        return new Fact(page.say("desk.instant." + name), at == null ? page.say("desk.never") : telling.instant(at));
    }

    private List<Fact> network(Page page, Line line, TimelineWords telling) {
        return provisioning
                .of(line.id())
                .map(standing -> NetworkWords.facts(page, standing, telling))
                .orElse(List.of());
    }

    private List<Fact> allowances(Page page, Line line, TimelineWords telling, Instant now) {
        return allowances.open(List.of(line.id()), now).getOrDefault(line.id(), List.of()).stream()
                .map(one -> allowance(page, one, telling))
                .toList();
    }

    private static Fact allowance(Page page, Allowance one, TimelineWords telling) {
        String value = one.unlimited()
                ? page.say("amount.unlimited." + one.kind())
                : page.say(
                        "desk.allowance.left",
                        "left",
                        amount(page, one, one.left()),
                        "granted",
                        amount(page, one, one.granted()));
        return new Fact(
                one.kind().name(),
                value + " · " + page.say("desk.allowance.until", "until", telling.instant(one.validUntil())));
    }

    private static String amount(Page page, Allowance one, long amount) {
        return switch (one.kind()) {
            case DATA -> page.formats().data(amount);
            case VOICE -> page.say("amount.minutes", "count", amount / 60);
            case SMS -> page.say("amount.messages", "count", amount);
        };
    }

    static String money(Page page, long minor, OperatorSettings settings) {
        return page.formats().money(new Amount(minor, settings.currency()));
    }
}

package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.language.RefusalWords;
import org.uzat.line.Line;
import org.uzat.numbering.Iccid;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.web.page.Page;

/** Puts the page together on which a line gets another card. */
@Component
class SwapView {

    private static final int TYPED_MAX = 30;

    private final Operators operators;
    private final Catalogues catalogues;
    private final Clock clock;

    SwapView(Operators operators, Catalogues catalogues, Clock clock) {
        this.operators = operators;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** @param card the card that was found good; null while it is asked for */
    SwapScreen screen(
            HttpServletRequest request,
            Page page,
            Line line,
            String typed,
            @Nullable Iccid card,
            @Nullable RefusalWords words) {
        return new SwapScreen(
                DeskFrame.of(request),
                line.id().toString(),
                LineView.name(line),
                line.iccid(),
                LineView.grouped(line.iccid()),
                card == null ? null : LineView.grouped(card.digits()),
                card == null ? "" : card.digits(),
                typed.substring(0, Math.min(typed.length(), TYPED_MAX)),
                stays(page, line),
                line.life().blockedAt() != null,
                StepIn.once(),
                words);
    }

    private List<LineScreen.Fact> stays(Page page, Line line) {
        Instant now = clock.instant();
        OperatorSettings settings = operators.inForce(line.operatorId(), now);
        TimelineWords telling = new TimelineWords(page, settings, catalogues.current(), now);
        Instant valid = line.life().validUntil();
        List<LineScreen.Fact> facts = new ArrayList<>();
        if (line.msisdn() != null) {
            facts.add(new LineScreen.Fact(page.say("desk.line"), line.msisdn().international()));
        }
        facts.add(new LineScreen.Fact(
                page.say("desk.back.lastDay"), valid == null ? page.say("desk.never") : telling.lastDay(valid)));
        facts.add(new LineScreen.Fact(
                page.say("desk.line.main"), LineView.money(page, line.balances().mainMinor(), settings)));
        return facts;
    }
}

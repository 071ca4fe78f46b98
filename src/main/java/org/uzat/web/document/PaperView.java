package org.uzat.web.document;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.document.Action;
import org.uzat.document.Document;
import org.uzat.document.Need;
import org.uzat.document.Papers;
import org.uzat.document.Visit;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.line.Line;
import org.uzat.operator.LineState;
import org.uzat.outlet.Outlet;
import org.uzat.refusal.Refused;
import org.uzat.web.counter.CounterFrame;
import org.uzat.web.counter.CounterFrames;
import org.uzat.web.page.Page;

/** Puts the page of a card's holder together. */
@Component
class PaperView {

    private static final int TYPED_MAX = 400;

    private final Papers papers;
    private final CounterFrames frames;
    private final List<PaperSamples> samples;
    private final Clock clock;

    PaperView(Papers papers, CounterFrames frames, List<PaperSamples> samples, Clock clock) {
        this.papers = papers;
        this.frames = frames;
        this.samples = samples;
        this.clock = clock;
    }

    /** What one request adds to the page; nothing at first. */
    record Told(
            @Nullable Document whole,
            PaperScreen.@Nullable Shown shown,
            PaperScreen.Link link,
            String typed,
            @Nullable Refused refused) {

        static final Told NOTHING = new Told(null, null, PaperScreen.Link.NONE, "", null);

        Told seen(Document document) {
            return new Told(document, shown, link, typed, refused);
        }

        Told scanned(PaperScreen.Shown document) {
            return new Told(whole, document, link, typed, refused);
        }

        Told linking(PaperScreen.Link how) {
            return new Told(whole, shown, how, typed, refused);
        }

        Told refused(Refused refusal, String typed) {
            return new Told(whole, shown, link, typed, refusal);
        }
    }

    PaperScreen screen(HttpServletRequest request, Page page, Line line, Told told) {
        CounterFrame frame = frames.of(request);
        PaperWords words = new PaperWords(page, zone(frame));
        LineState state = line.state(clock.instant());
        return new PaperScreen(
                frame,
                line.id().toString(),
                PaperWords.name(line),
                words.state(state),
                PaperWords.tone(state),
                papers.of(line.id()).map(words::kept).orElse(List.of()),
                told.whole() == null ? List.of() : words.whole(told.whole()),
                told.shown(),
                ready(page, line, frame),
                told.link(),
                samples(),
                cut(told.typed()),
                words(page, told.refused()));
    }

    BuyerScreen buyer(HttpServletRequest request, Page page, Line line, String typed, @Nullable Refused refused) {
        return new BuyerScreen(
                frames.of(request),
                line.id().toString(),
                PaperWords.name(line),
                papers.needs(Action.NEW_SIM) == Need.HOLDER,
                papers.linesAPerson(),
                cut(typed),
                samples(),
                words(page, refused));
    }

    FindPaperScreen found(
            HttpServletRequest request,
            Page page,
            @Nullable Document document,
            List<Line> lines,
            String typed,
            @Nullable Refused refused) {
        CounterFrame frame = frames.of(request);
        PaperWords words = new PaperWords(page, zone(frame));
        return new FindPaperScreen(
                frame,
                cut(typed),
                document == null ? List.of() : words.masked(document.masked()),
                lines.stream()
                        .filter(line -> isOurs(frame, line))
                        .map(line -> found(words, line))
                        .toList(),
                lines.size(),
                papers.linesAPerson(),
                samples(),
                words(page, refused));
    }

    /** The shop's zone; documents are not looked at anywhere else. */
    static ZoneId zone(CounterFrame frame) {
        Outlet outlet = frame.outlet();
        return outlet == null ? ZoneOffset.UTC : outlet.zone();
    }

    /** A shop serves its own operator's cards. */
    private static boolean isOurs(CounterFrame frame, Line line) {
        Outlet outlet = frame.outlet();
        return outlet != null && outlet.operatorId() == line.operatorId();
    }

    private FindPaperScreen.Found found(PaperWords words, Line line) {
        LineState state = line.state(clock.instant());
        return new FindPaperScreen.Found(
                line.id().toString(), PaperWords.name(line), words.state(state), PaperWords.tone(state));
    }

    private List<PaperSamples.Sample> samples() {
        return samples.stream().flatMap(some -> some.samples().stream()).toList();
    }

    private List<PaperScreen.Ready> ready(Page page, Line line, CounterFrame frame) {
        Outlet outlet = frame.outlet();
        if (outlet == null) {
            return List.of();
        }
        Visit visit = new Visit(frame.staff(), outlet.id());
        return Arrays.stream(Action.values())
                .map(action -> {
                    Need need = papers.needs(action);
                    boolean open = papers.refusal(action, line.id(), visit).isEmpty();
                    String state = open && need != Need.NONE ? "yes" : need.name();
                    return new PaperScreen.Ready(
                            page.say("paper.action." + action), page.say("paper.ready." + state), open);
                })
                .toList();
    }

    /** A refusal in words; where a field of the document is at fault, it is named first. */
    private static @Nullable RefusalWords words(Page page, @Nullable Refused refused) {
        if (refused == null) {
            return null;
        }
        RefusalWords words = page.refusal(refused.reason().name(), RefusalFacts.arguments(refused.facts()));
        String field = "paper.wrong." + refused.facts().get("field");
        return page.words().knows(field)
                ? new RefusalWords(words.title(), page.say(field) + " " + words.text(), words.next(), words.code())
                : words;
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), TYPED_MAX));
    }
}

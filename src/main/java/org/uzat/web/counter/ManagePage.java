package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.outlet.Outlet;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.till.Figures;
import org.uzat.till.Tills;
import org.uzat.till.VoidAnswer;
import org.uzat.till.Voids;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** What a manager sees and decides: what waits for a word, shifts with their differences, and who sold what. */
@Controller
class ManagePage {

    private static final String PATH = "/counter/manage";
    private static final int DAYS_MAX = 366;

    private final CounterFrames frames;
    private final CounterLines lines;
    private final ManageView view;
    private final Figures figures;
    private final Voids voids;
    private final Tills tills;
    private final Pages pages;
    private final Clock clock;

    ManagePage(
            CounterFrames frames,
            CounterLines lines,
            ManageView view,
            Figures figures,
            Voids voids,
            Tills tills,
            Pages pages,
            Clock clock) {
        this.frames = frames;
        this.lines = lines;
        this.view = view;
        this.figures = figures;
        this.voids = voids;
        this.tills = tills;
        this.pages = pages;
        this.clock = clock;
    }

    /** The days asked about, in the shop's zone. */
    record Days(LocalDate from, LocalDate to) {}

    @GetMapping(PATH)
    ResponseEntity<byte[]> look(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(name = "sort", defaultValue = "clerk") String sort) {
        CounterFrame frame = frames.of(request);
        return frame.outlet() == null
                ? CounterPage.seeOther("/counter")
                : show(request, frame, frame.outlet(), days(frame.outlet(), from, to), sort, null);
    }

    /** The same rows for a spreadsheet. */
    @GetMapping(PATH + "/sales.csv")
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        CounterFrame frame = frames.of(request);
        Outlet outlet = frame.outlet();
        if (outlet == null) {
            return CounterPage.seeOther("/counter");
        }
        Days days = days(outlet, from, to);
        String name = "sales-" + outlet.code() + "-" + days.from() + "-" + days.to() + ".csv";
        byte[] rows = view.csv(figures.sales(outlet, days.from(), days.to())).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(rows);
    }

    @PostMapping(PATH + "/voids/{id}")
    ResponseEntity<byte[]> decide(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam(name = "word", defaultValue = "") String word,
            @RequestParam(name = "note", defaultValue = "") String note) {
        CounterFrame frame = frames.of(request);
        Outlet outlet = frame.outlet();
        boolean here = outlet != null && voids.waiting(outlet.id()).stream().anyMatch(one -> one.id() == id);
        if (!here || outlet == null) {
            return lines.gone(request);
        }
        VoidAnswer answer =
                word.equals("yes") ? voids.approve(id, frame.staff(), note) : voids.refuse(id, frame.staff(), note);
        return answer instanceof VoidAnswer.Not not
                ? show(request, frame, outlet, days(outlet, null, null), "clerk", not.refusal())
                : CounterPage.seeOther(PATH);
    }

    /** Sets a till up; one that is there stays as it is. */
    @PostMapping(PATH + "/tills")
    ResponseEntity<byte[]> setUp(
            HttpServletRequest request, @RequestParam(name = "code", defaultValue = "") String typed) {
        CounterFrame frame = frames.of(request);
        Outlet outlet = frame.outlet();
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (outlet == null) {
            return CounterPage.seeOther("/counter");
        }
        if (!code.matches("[A-Z0-9][A-Z0-9-]{0,15}")) {
            return show(request, frame, outlet, days(outlet, null, null), "clerk", Refused.of(Reason.MALFORMED));
        }
        tills.setUp(outlet.id(), code);
        return CounterPage.seeOther(PATH);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request,
            CounterFrame frame,
            Outlet outlet,
            Days days,
            String sort,
            @Nullable Refused refused) {
        Page page = pages.page(request, PATH);
        if (refused == null) {
            return pages.show(page, "counterManage.jte", view.screen(page, frame, outlet, days, sort, null));
        }
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        RefusalWords words = CounterLines.words(page, refused, "counter.decide.unclear");
        ManageScreen screen = view.screen(page, frame, outlet, days, sort, words);
        return pages.refuse(page, refused.reason().name(), arguments, "counterManage.jte", screen);
    }

    /** A week up to today where nothing, or nonsense, is asked for. */
    private Days days(Outlet outlet, @Nullable String from, @Nullable String to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), outlet.zone());
        LocalDate last = day(to).orElse(today);
        LocalDate first = day(from).orElse(last.minusDays(6));
        boolean sane = !first.isAfter(last) && first.plusDays(DAYS_MAX).isAfter(last);
        return sane ? new Days(first, last) : new Days(last.minusDays(6), last);
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return typed == null || typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}

package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.RefusalFacts;
import org.uzat.money.Money;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.till.Shift;
import org.uzat.till.ShiftAnswer;
import org.uzat.till.Shifts;
import org.uzat.till.Till;
import org.uzat.till.Tills;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** A clerk's shift: opened with a counted float, looked at any time, closed with what is counted. */
@Controller
@EnableConfigurationProperties(CounterSettings.class)
class ShiftPage {

    private final CounterLines lines;
    private final CounterFrames frames;
    private final Shifts shifts;
    private final Tills tills;
    private final Currencies currencies;
    private final CounterSettings settings;
    private final StaffNames names;
    private final ReportView view;
    private final Pages pages;

    ShiftPage(
            CounterLines lines,
            CounterFrames frames,
            Shifts shifts,
            Tills tills,
            Currencies currencies,
            CounterSettings settings,
            StaffNames names,
            ReportView view,
            Pages pages) {
        this.lines = lines;
        this.frames = frames;
        this.shifts = shifts;
        this.tills = tills;
        this.currencies = currencies;
        this.settings = settings;
        this.names = names;
        this.view = view;
        this.pages = pages;
    }

    @GetMapping("/counter/shift")
    ResponseEntity<byte[]> shift(HttpServletRequest request) {
        CounterFrame frame = frames.of(request);
        if (frame.outlet() == null) {
            return CounterPage.seeOther("/counter");
        }
        return frame.shift() == null
                ? count(request, frame, "/counter/shift", Map.of(), null)
                : CounterPage.seeOther("/counter/shifts/" + frame.shift().id());
    }

    @PostMapping("/counter/shift")
    ResponseEntity<byte[]> open(HttpServletRequest request, @RequestParam Map<String, String> fields) {
        CounterFrame frame = frames.of(request);
        if (frame.outlet() == null) {
            return CounterPage.seeOther("/counter");
        }
        Optional<Till> till = tills.ofOutlet(frame.outlet().id()).stream()
                .filter(one -> Integer.toString(one.id()).equals(fields.get("till")))
                .findFirst();
        Optional<Money> counted = counted(frame, fields);
        if (till.isEmpty() || counted.isEmpty()) {
            return count(request, frame, "/counter/shift", fields, Refused.of(Reason.MALFORMED));
        }
        return switch (shifts.open(till.get(), frame.staff(), counted.get())) {
            case ShiftAnswer.Done done -> CounterPage.seeOther("/counter");
            case ShiftAnswer.Not not -> count(request, frame, "/counter/shift", fields, not.refusal());
        };
    }

    /** One's own, or for a manager any of the shop. */
    @GetMapping("/counter/shifts/{shift}")
    ResponseEntity<byte[]> report(HttpServletRequest request, @PathVariable long shift) {
        CounterFrame frame = frames.of(request);
        return mine(frame, shift)
                .map(found -> show(request, frame, found, null))
                .orElseGet(() -> lines.gone(request));
    }

    @PostMapping("/counter/shifts/{shift}/cash")
    ResponseEntity<byte[]> move(
            HttpServletRequest request, @PathVariable long shift, @RequestParam Map<String, String> fields) {
        CounterFrame frame = frames.of(request);
        Optional<Shift> found = mine(frame, shift);
        if (found.isEmpty()) {
            return lines.gone(request);
        }
        Currency currency = found.get().floatMoney().currency();
        Optional<Refused> refused = Wishes.money(fields.get("amount"), currency)
                .map(amount -> shifts.move(
                        shift,
                        frame.staff(),
                        "out".equals(fields.get("way")) ? Money.zero(currency).minus(amount) : amount,
                        Wished.text(fields.get("why")),
                        Wished.text(fields.get("once"))))
                .orElseGet(() -> Optional.of(Refused.of(Reason.MALFORMED)));
        return refused.map(not -> show(request, frame, found.get(), not))
                .orElseGet(() -> CounterPage.seeOther("/counter/shifts/" + shift));
    }

    @GetMapping("/counter/shifts/{shift}/close")
    ResponseEntity<byte[]> askCount(HttpServletRequest request, @PathVariable long shift) {
        CounterFrame frame = frames.of(request);
        return mine(frame, shift)
                .map(found -> found.isOpen()
                        ? count(request, frame, path(shift), Map.of(), null)
                        : CounterPage.seeOther("/counter/shifts/" + shift))
                .orElseGet(() -> lines.gone(request));
    }

    @PostMapping("/counter/shifts/{shift}/close")
    ResponseEntity<byte[]> close(
            HttpServletRequest request, @PathVariable long shift, @RequestParam Map<String, String> fields) {
        CounterFrame frame = frames.of(request);
        if (mine(frame, shift).isEmpty()) {
            return lines.gone(request);
        }
        Optional<Money> counted = counted(frame, fields);
        if (counted.isEmpty()) {
            return count(request, frame, path(shift), fields, Refused.of(Reason.MALFORMED));
        }
        String why = Wished.text(fields.get("explanation"));
        return switch (shifts.close(shift, frame.staff(), counted.get(), why)) {
            case ShiftAnswer.Done done -> CounterPage.seeOther("/counter/shifts/" + shift);
            case ShiftAnswer.Not not -> count(request, frame, path(shift), fields, not.refusal());
        };
    }

    private Optional<Shift> mine(CounterFrame frame, long id) {
        return shifts.byId(id)
                .filter(shift -> lines.isHere(frame, shift))
                .filter(shift ->
                        frame.isManager() || shift.staffId() == frame.staff().id());
    }

    private Optional<Money> counted(CounterFrame frame, Map<String, String> fields) {
        Currency currency = currencies.of(frame);
        return Count.of(fields, settings.denominations(currency), currency);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request, CounterFrame frame, Shift shift, @Nullable Refused refused) {
        Page page = pages.page(request, "/counter/shifts/" + shift.id());
        if (refused == null) {
            return pages.show(page, "counterReport.jte", view.screen(page, frame, shift, null));
        }
        String code = refused.reason().name();
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        ReportScreen screen =
                view.screen(page, frame, shift, CounterLines.words(page, refused, "counter.move.unclear"));
        return pages.refuse(page, code, arguments, "counterReport.jte", screen);
    }

    private ResponseEntity<byte[]> count(
            HttpServletRequest request,
            CounterFrame frame,
            String action,
            Map<String, String> typed,
            @Nullable Refused refused) {
        Page page = pages.page(request, action);
        Currency currency = currencies.of(frame);
        boolean opening = action.equals("/counter/shift");
        Map<String, Object> arguments = refused == null ? Map.of() : RefusalFacts.arguments(refused.facts());
        ShiftScreen screen = new ShiftScreen(
                page,
                frame,
                action,
                opening ? tills(frame) : List.of(),
                settings.denominations(currency),
                currency.getCurrencyCode(),
                typed,
                refused != null && refused.reason() == Reason.DIFFERENCE_UNEXPLAINED,
                refused == null ? null : CounterLines.words(page, refused, "counter.count.unclear"));
        return refused == null
                ? pages.show(page, HttpStatus.OK, "counterCount.jte", screen)
                : pages.refuse(page, refused.reason().name(), arguments, "counterCount.jte", screen);
    }

    private List<ShiftScreen.TillRow> tills(CounterFrame frame) {
        return frame.outlet() == null
                ? List.of()
                : tills.ofOutlet(frame.outlet().id()).stream()
                        .map(till -> new ShiftScreen.TillRow(
                                till.id(),
                                till.code(),
                                shifts.openAt(till)
                                        .map(shift -> names.of(shift.staffId()))
                                        .orElse(null)))
                        .toList();
    }

    private static String path(long shift) {
        return "/counter/shifts/" + shift + "/close";
    }
}

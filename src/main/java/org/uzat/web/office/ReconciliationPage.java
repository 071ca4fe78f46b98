package org.uzat.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uzat.operator.Operators;
import org.uzat.payment.Reconciled;
import org.uzat.payment.Reconciliation;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** What gateways say they moved, compared with our books: by gateway and day, also as a file. */
@Controller
class ReconciliationPage {

    private static final String PATH = "/desk/reconciliation";
    private static final int SHOWN = 90;

    private final Reconciliation reconciliation;
    private final Operators operators;
    private final Pages pages;
    private final Clock clock;

    ReconciliationPage(Reconciliation reconciliation, Operators operators, Pages pages, Clock clock) {
        this.reconciliation = reconciliation;
        this.operators = operators;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Page page = pages.page(request, PATH);
        var screen =
                new ReconciliationScreen(page, DeskFrame.of(request), told(page), reconciliation.latest(SHOWN), null);
        return pages.show(page, "deskReconciliation.jte", screen);
    }

    @GetMapping(PATH + "/{gateway}/{day}")
    ResponseEntity<byte[]> show(HttpServletRequest request, @PathVariable String gateway, @PathVariable String day) {
        Optional<Reconciled> report = find(gateway, day);
        if (report.isEmpty()) {
            return gone(request);
        }
        Page page = pages.page(request, PATH + "/" + gateway + "/" + day);
        var screen = new ReconciliationScreen(
                page, DeskFrame.of(request), told(page), reconciliation.latest(SHOWN), report.get());
        return pages.show(page, "deskReconciliationDay.jte", screen);
    }

    @GetMapping(PATH + "/{gateway}/{day}/list.csv")
    ResponseEntity<byte[]> file(HttpServletRequest request, @PathVariable String gateway, @PathVariable String day) {
        return find(gateway, day)
                .map(report -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + report.gateway() + "-" + report.day() + ".csv\"")
                        .body(DifferenceFile.of(report).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> gone(request));
    }

    /** Compares a day that is over once more; it changes nothing that was right. */
    @PostMapping(PATH + "/{gateway}/{day}")
    ResponseEntity<byte[]> again(HttpServletRequest request, @PathVariable String gateway, @PathVariable String day) {
        Optional<LocalDate> date = date(day).filter(one -> one.isBefore(reconciliation.today()));
        if (date.isEmpty() || !reconciliation.knows(gateway)) {
            return gone(request);
        }
        reconciliation.compare(gateway, date.get());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH + "/" + gateway + "/" + date.get()))
                .build();
    }

    private Optional<Reconciled> find(String gateway, String day) {
        return date(day).flatMap(date -> reconciliation.find(gateway, date));
    }

    private static Optional<LocalDate> date(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private Told told(Page page) {
        return Told.of(page, operators, clock.instant());
    }

    private ResponseEntity<byte[]> gone(HttpServletRequest request) {
        Page page = pages.page(request, PATH);
        var screen = new ErrorScreen(page.refusal("NOT_FOUND", Map.of()));
        return pages.refuse(page, "NOT_FOUND", Map.of(), "error.jte", screen);
    }
}

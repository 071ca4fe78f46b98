package org.uzat.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.RefusalWords;
import org.uzat.operator.Operators;
import org.uzat.refusal.Reason;
import org.uzat.voucher.Batch;
import org.uzat.voucher.Batches;
import org.uzat.voucher.PrintFile;
import org.uzat.voucher.Range;
import org.uzat.voucher.Serials;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** One batch of scratch cards: the printer's file, once; switching cards on; taking them out of use. */
@Controller
@RequestMapping("/desk/vouchers/{batch}")
class BatchPage {

    private final Batches batches;
    private final Operators operators;
    private final Pages pages;
    private final Clock clock;

    BatchPage(Batches batches, Operators operators, Pages pages, Clock clock) {
        this.batches = batches;
        this.operators = operators;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(HttpServletRequest request, @PathVariable int batch) {
        return show(request, batch, HttpStatus.OK, null, null);
    }

    /** The PINs leave on this answer and are nowhere afterwards; the password is typed, and kept nowhere either. */
    @PostMapping("/print")
    ResponseEntity<byte[]> print(
            HttpServletRequest request,
            @PathVariable int batch,
            @RequestParam(name = "password", defaultValue = "") String password) {
        if (password.length() < PrintFile.PASSWORD_MIN) {
            return refuse(request, batch, "password");
        }
        Optional<List<Batches.Card>> cards =
                batches.print(batch, DeskFrame.caller().actor());
        if (cards.isEmpty()) {
            return refuse(request, batch, "printed");
        }
        Batch printed = batches.find(batch).orElseThrow();
        ContentDisposition named = ContentDisposition.attachment()
                .filename(PrintFile.name(printed) + ".zip")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(PrintFile.of(printed, cards.get(), password));
    }

    @PostMapping("/activate")
    ResponseEntity<byte[]> activate(
            HttpServletRequest request,
            @PathVariable int batch,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to) {
        return range(batch, from, to)
                .map(range -> done(
                        request,
                        batch,
                        "activated",
                        batches.activate(range, DeskFrame.caller().actor())))
                .orElseGet(() -> refuse(request, batch, "range"));
    }

    @PostMapping("/void")
    ResponseEntity<byte[]> cancel(
            HttpServletRequest request,
            @PathVariable int batch,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "why", defaultValue = "") String why) {
        Optional<Batches.Why> because = Arrays.stream(Batches.Why.values())
                .filter(one -> one.name().equals(why))
                .findFirst();
        Optional<Range> range = range(batch, from, to);
        if (because.isEmpty() || range.isEmpty()) {
            return refuse(request, batch, because.isEmpty() ? "why" : "range");
        }
        int count =
                batches.cancel(range.get(), because.get(), DeskFrame.caller().actor());
        return done(request, batch, "voided", count);
    }

    /** Serials of this batch and of no other. */
    private Optional<Range> range(int batchId, String from, String to) {
        long first = Serials.parse(from);
        long last = Serials.parse(to);
        return batches.find(batchId)
                .map(Batch::all)
                .filter(all -> first >= all.from() && last <= all.to() && first <= last)
                .map(all -> new Range(batchId, first, last));
    }

    private ResponseEntity<byte[]> done(HttpServletRequest request, int batch, String what, int count) {
        Page page = pages.page(request, "/desk/vouchers/" + batch);
        return show(request, batch, HttpStatus.OK, page.say("desk.vouchers." + what, "count", count), null);
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, int batch, String fault) {
        return show(request, batch, HttpStatus.UNPROCESSABLE_CONTENT, null, fault);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request, int batchId, HttpStatus status, @Nullable String done, @Nullable String fault) {
        Page page = pages.page(request, "/desk/vouchers/" + batchId);
        Optional<Batch> batch = batches.find(batchId);
        if (batch.isEmpty()) {
            String code = Reason.NOT_FOUND.name();
            return pages.refuse(page, code, Map.of(), "error.jte", new ErrorScreen(page.refusal(code, Map.of())));
        }
        String key = "desk.vouchers.wrong." + fault;
        RefusalWords words = fault == null
                ? null
                : new RefusalWords(page.say(key + ".title"), page.say(key + ".text"), page.say(key + ".next"));
        var screen =
                new BatchScreen(page, DeskFrame.of(request), batch.get(), operators.all(clock.instant()), done, words);
        return pages.show(page, status, "deskBatch.jte", screen);
    }
}

package org.uzat.web.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
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
import org.uzat.decision.RenewalId;
import org.uzat.limits.Limits;
import org.uzat.receipt.Form;
import org.uzat.receipt.Print;
import org.uzat.receipt.Prints;
import org.uzat.receipt.Receipts;
import org.uzat.receipt.paper.Sheet;
import org.uzat.receipt.paper.Sheets;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageSettings;
import org.uzat.web.page.Pages;
import org.uzat.web.trade.ReceiptTokens;

/**
 * Receipts on paper. A press counts a print and leads to it; looking at it again, or loading it down again, counts nothing. Staff's prints
 * are counted by their own pages and shown here too.
 */
@Controller
@RequestMapping("/receipts/{sealed}/prints")
class PrintPage {

    private final ReceiptTokens tokens;
    private final Receipts receipts;
    private final Prints prints;
    private final Sheets sheets;
    private final Limits limits;
    private final Pages pages;
    private final PageSettings settings;

    PrintPage(
            ReceiptTokens tokens,
            Receipts receipts,
            Prints prints,
            Sheets sheets,
            Limits limits,
            Pages pages,
            PageSettings settings) {
        this.tokens = tokens;
        this.receipts = receipts;
        this.prints = prints;
        this.sheets = sheets;
        this.limits = limits;
        this.pages = pages;
        this.settings = settings;
    }

    @PostMapping
    ResponseEntity<byte[]> print(
            HttpServletRequest request,
            @PathVariable String sealed,
            @RequestParam(name = "form", defaultValue = "") String form) {
        Optional<RenewalId> sale =
                tokens.open(sealed).filter(known -> receipts.of(known).isPresent());
        Optional<Form> wanted = Arrays.stream(Form.values())
                .filter(known -> known.name().equals(form))
                .findFirst();
        if (sale.isEmpty() || wanted.isEmpty()) {
            return Refusals.show(pages, request, "NOT_FOUND", Map.of());
        }
        return limits.take(Refusals.PRINTS, sale.get().toString())
                .map(wait -> Refusals.wait(pages, request, wait.toSeconds()))
                .orElseGet(() -> {
                    int number = prints.take(sale.get(), wanted.get(), LanguageChoice.of(request), "guest");
                    return ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create("/receipts/" + sealed + "/prints/" + number))
                            .build();
                });
    }

    @GetMapping("/{number:\\d{1,9}}")
    ResponseEntity<byte[]> printed(HttpServletRequest request, @PathVariable String sealed, @PathVariable int number) {
        String site = settings.siteOf(request).toString().replaceAll("/+$", "");
        Optional<Print> print = tokens.open(sealed).flatMap(sale -> prints.find(sale, number));
        return print.flatMap(known -> sheets.of(known, site).map(sheet -> show(sealed, known, sheet)))
                .orElseGet(() -> Refusals.show(pages, request, "NOT_FOUND", Map.of()));
    }

    private ResponseEntity<byte[]> show(String sealed, Print print, Sheet sheet) {
        if (!print.form().isPage()) {
            return file(print, sheet);
        }
        String receipt = "/receipts/" + sealed;
        Page page = pages.page(print.language(), receipt + "/prints/" + print.number());
        return pages.show(page, "paper.jte", PaperScreen.of(print, sheet, receipt));
    }

    private static ResponseEntity<byte[]> file(Print print, Sheet sheet) {
        boolean document = print.form() == Form.PDF_A4;
        String name = sheet.number().toLowerCase(Locale.ROOT)
                + (print.isCopy() ? "-copy-" + print.number() : "")
                + (document ? ".pdf" : "-" + print.form().paperMm() + "mm.bin");
        var disposition = ContentDisposition.builder(document ? "inline" : "attachment")
                .filename(name)
                .build();
        return ResponseEntity.ok()
                .contentType(document ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(Sheets.file(sheet, print.form()));
    }
}

package org.uzat.web.receipt;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.uzat.receipt.Slip;
import org.uzat.receipt.SlipWords;
import org.uzat.web.guest.Gift;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageSettings;
import org.uzat.web.page.Pages;
import org.uzat.web.page.QrCode;
import org.uzat.web.page.Since;

/** A receipt under an address that tells nothing; while its number is being given the page completes by itself. */
@Controller
class ReceiptPage {

    private final ReceiptDesk desk;
    private final Pages pages;
    private final PageSettings settings;

    ReceiptPage(ReceiptDesk desk, Pages pages, PageSettings settings) {
        this.settings = settings;
        this.desk = desk;
        this.pages = pages;
    }

    /** A page that waits is told to come anew once the receipt is there, and nothing before. */
    @GetMapping("/receipts/{sealed}")
    ResponseEntity<byte[]> receipt(
            HttpServletRequest request,
            @PathVariable String sealed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String polling) {
        ReceiptDesk.Sight sight = desk.receipt(sealed, LanguageChoice.of(request));
        if (polling != null) {
            var nothing = ResponseEntity.noContent();
            return sight instanceof ReceiptDesk.BeingWritten
                    ? nothing.build()
                    : nothing.header("HX-Refresh", "true").build();
        }
        return whole(request, "/receipts/" + sealed, sight);
    }

    private ResponseEntity<byte[]> whole(HttpServletRequest request, String path, ReceiptDesk.Sight sight) {
        return switch (sight) {
            case ReceiptDesk.Written(Slip slip, List<Since> since, String proof, boolean texts, List<Gift> gifts) -> {
                Page page = pages.page(request, path);
                var screen = new ReceiptScreen(
                        slip,
                        new SlipWords(page.words(), slip),
                        since,
                        path,
                        proof,
                        QrCode.of(settings.siteOf(request).toString().replaceAll("/+$", "") + proof),
                        texts,
                        Gift.rows(page, slip.total(), gifts));
                yield pages.keep(pages.show(page, "receipt.jte", screen));
            }
            case ReceiptDesk.BeingWritten writing -> {
                Page page = pages.page(request, path);
                yield pages.show(page, "receiptWriting.jte", writing);
            }
            case ReceiptDesk.Unknown unknown -> {
                Page page = pages.page(request, "/");
                var screen = new ErrorScreen(page.refusal("NOT_FOUND", Map.of()));
                yield pages.refuse(page, "NOT_FOUND", Map.of(), "error.jte", screen);
            }
        };
    }
}

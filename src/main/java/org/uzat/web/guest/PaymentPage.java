package org.uzat.web.guest;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.Language;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** How the payment stands: always by our own books, so that no address a browser brings can say "paid". */
@Controller
class PaymentPage {

    private final GuestDesk desk;
    private final Pages pages;

    PaymentPage(GuestDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * The whole page, or to a polling one its changing part.
     *
     * @param seen what a polling page shows already; it only spares sending the same again
     */
    @GetMapping("/payments/{id}")
    ResponseEntity<byte[]> payment(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String polling) {
        Standing standing = standing(id, LanguageChoice.of(request));
        if (standing instanceof Refused refused) {
            Page page = pages.page(request, "/");
            var screen = new ErrorScreen(page.refusal(refused.code(), refused.arguments()));
            return pages.refuse(page, refused.code(), refused.arguments(), "error.jte", screen);
        }
        String path = "/payments/" + id;
        Page page = pages.page(request, path);
        PaymentScreen screen = new PaymentWords(page, path).of(standing);
        return polling == null ? whole(page, screen, standing) : part(page, screen, seen);
    }

    private ResponseEntity<byte[]> whole(Page page, PaymentScreen screen, Standing standing) {
        boolean away = standing instanceof Standing.Unknown;
        return away
                ? pages.show(page, HttpStatus.SERVICE_UNAVAILABLE, "payment.jte", screen)
                : pages.keep(pages.show(page, "payment.jte", screen));
    }

    /** Always 200 or 204: a polling page shows the part whatever it says, and asks again by itself. */
    private ResponseEntity<byte[]> part(Page page, PaymentScreen screen, String seen) {
        return seen.equals(screen.seen())
                ? ResponseEntity.noContent().build()
                : pages.show(page, "paymentPart.jte", screen);
    }

    private Standing standing(String id, Language language) {
        try {
            return desk.payment(id, language);
        } catch (DataAccessException | TransactionException away) {
            return new Standing.Unknown(id);
        }
    }
}

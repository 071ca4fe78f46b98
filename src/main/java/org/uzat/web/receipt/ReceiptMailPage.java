package org.uzat.web.receipt;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.uzat.language.RefusalFacts;
import org.uzat.limits.Network;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageSettings;
import org.uzat.web.page.Pages;

/** A receipt by e-mail: whoever has the address of the receipt or of the payment may ask for it, before and after paying. */
@Controller
@RequestMapping("/{of:receipts|payments}/{id}/mail")
class ReceiptMailPage {

    private final ReceiptDesk desk;
    private final Pages pages;
    private final PageSettings settings;

    ReceiptMailPage(ReceiptDesk desk, Pages pages, PageSettings settings) {
        this.desk = desk;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(HttpServletRequest request, @PathVariable String of, @PathVariable String id) {
        String back = "/" + of + "/" + id;
        return show(request, back + "/mail", new ReceiptMailScreen(false, back, "", null));
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            @PathVariable String of,
            @PathVariable String id,
            @RequestParam(name = "email", defaultValue = "") String email) {
        var wish = new ReceiptDesk.Wish(email, LanguageChoice.of(request), site(), Network.of(request.getRemoteAddr()));
        Optional<Refused> refused = of.equals("receipts") ? desk.mailReceipt(id, wish) : desk.mailPayment(id, wish);
        String back = "/" + of + "/" + id;
        return refused.map(why -> refuse(request, back, email, why))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(back + "/mail/sent"))
                        .build());
    }

    @GetMapping("/sent")
    ResponseEntity<byte[]> sent(HttpServletRequest request, @PathVariable String of, @PathVariable String id) {
        String back = "/" + of + "/" + id;
        return show(request, back + "/mail/sent", new ReceiptMailScreen(true, back, "", null));
    }

    private ResponseEntity<byte[]> show(HttpServletRequest request, String path, ReceiptMailScreen screen) {
        return pages.show(pages.page(request, path), "receiptMail.jte", screen);
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, String back, String typed, Refused refused) {
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        String code = refused.reason().name();
        if (refused.reason() == Reason.NOT_FOUND) {
            Page page = pages.page(request, "/");
            return pages.refuse(page, code, arguments, "error.jte", new ErrorScreen(page.refusal(code, arguments)));
        }
        Page page = pages.page(request, back + "/mail");
        var screen = new ReceiptMailScreen(false, back, typed, page.refusal(code, arguments));
        return pages.refuse(page, code, arguments, "receiptMail.jte", screen);
    }

    private URI site() {
        return settings.site() != null
                ? settings.site()
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
    }
}

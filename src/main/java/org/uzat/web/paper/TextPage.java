package org.uzat.web.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.uzat.language.RefusalFacts;
import org.uzat.limits.Network;
import org.uzat.receipt.ReceiptTexts;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.PageSettings;
import org.uzat.web.page.Pages;
import org.uzat.web.trade.ReceiptTokens;

/** A receipt's link by SMS to the card that it is about. */
@Controller
@RequestMapping("/receipts/{sealed}/sms")
class TextPage {

    private final ReceiptTokens tokens;
    private final ReceiptTexts texts;
    private final Pages pages;
    private final PageSettings settings;

    TextPage(ReceiptTokens tokens, ReceiptTexts texts, Pages pages, PageSettings settings) {
        this.tokens = tokens;
        this.texts = texts;
        this.pages = pages;
        this.settings = settings;
    }

    @PostMapping
    ResponseEntity<byte[]> send(HttpServletRequest request, @PathVariable String sealed) {
        String site = settings.siteOf(request).toString().replaceAll("/+$", "");
        Optional<Refused> refused = tokens.open(sealed)
                .map(sale -> texts.send(sale, LanguageChoice.of(request), site, Network.of(request.getRemoteAddr())))
                .orElseGet(() -> Optional.of(Refused.of(Reason.NOT_FOUND)));
        return refused.map(
                        why -> Refusals.show(pages, request, why.reason().name(), RefusalFacts.arguments(why.facts())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/receipts/" + sealed + "/sms/sent"))
                        .build());
    }

    @GetMapping("/sent")
    ResponseEntity<byte[]> sent(HttpServletRequest request, @PathVariable String sealed) {
        String receipt = "/receipts/" + sealed;
        return pages.show(pages.page(request, receipt + "/sms/sent"), "receiptText.jte", receipt);
    }
}

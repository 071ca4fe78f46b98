package org.uzat.web.wallet;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.identity.AccountId;
import org.uzat.order.Orders;
import org.uzat.order.PaymentView;
import org.uzat.web.guest.PaymentScreen;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** What became of a purchase, for the account that made it and for nobody else; always by our own books. */
@Controller
class OwnPaymentPage {

    private final Orders orders;
    private final OwnPaymentWords words;
    private final Outcomes outcomes;
    private final Pages pages;

    OwnPaymentPage(Orders orders, OwnPaymentWords words, Outcomes outcomes, Pages pages) {
        this.orders = orders;
        this.words = words;
        this.outcomes = outcomes;
        this.pages = pages;
    }

    /**
     * The whole page, or to a polling one its changing part.
     *
     * @param seen what a polling page shows already
     */
    @GetMapping("/me/payments/{id}")
    ResponseEntity<byte[]> payment(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String id,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String polling) {
        AccountId owner = Visit.owner(principal);
        Optional<PaymentView> payment =
                orders.follow(id).filter(found -> found.openedBy().equals(owner.toString()));
        if (payment.isEmpty()) {
            return outcomes.notFound(request);
        }
        Page page = pages.page(request, "/me/payments/" + id);
        PaymentScreen screen = words.of(page, owner, payment.get());
        if (polling == null) {
            return pages.show(page, "payment.jte", screen);
        }
        return seen.equals(screen.seen())
                ? ResponseEntity.noContent().build()
                : pages.show(page, "paymentPart.jte", screen);
    }
}

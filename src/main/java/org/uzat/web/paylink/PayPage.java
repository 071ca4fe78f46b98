package org.uzat.web.paylink;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.decision.Quote;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.limits.Network;
import org.uzat.order.Opening;
import org.uzat.order.Orders;
import org.uzat.order.PaymentView;
import org.uzat.paylink.PayLink;
import org.uzat.paylink.PayLinkView;
import org.uzat.paylink.PayLinks;
import org.uzat.payment.PaymentState;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Quotes;
import org.uzat.web.guest.PaymentScreen;
import org.uzat.web.guest.Ways;
import org.uzat.web.own.Visit;
import org.uzat.web.page.CardCountry;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageSettings;
import org.uzat.web.page.Pages;
import org.uzat.web.page.Ring;
import org.uzat.web.trade.LinkTokens;
import org.uzat.web.trade.Shelf;

/** What whoever was sent a link sees: for which card, what, how much; and paying it. */
@Controller
class PayPage {

    private final PayLinks links;
    private final LinkTokens tokens;
    private final LinkFacts facts;
    private final Orders orders;
    private final Pages pages;
    private final PageSettings settings;

    PayPage(PayLinks links, LinkTokens tokens, LinkFacts facts, Orders orders, Pages pages, PageSettings settings) {
        this.links = links;
        this.tokens = tokens;
        this.facts = facts;
        this.orders = orders;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/p/{token}")
    ResponseEntity<byte[]> look(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request, "/p/" + token);
        return find(request, token)
                .map(link -> show(request, page, link, new Tried("", null)))
                .orElseGet(() -> over(page, Refused.of(Reason.NOT_FOUND)));
    }

    @PostMapping("/p/{token}/payment")
    ResponseEntity<byte[]> pay(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "way", defaultValue = "") String way) {
        Page page = pages.page(request, "/p/" + token);
        Optional<PayLink> link = find(request, token);
        if (link.isEmpty()) {
            return over(page, Refused.of(Reason.NOT_FOUND));
        }
        List<String> ways = ways(request, link.get());
        String gateway = ways.contains(way) ? way : ways.stream().findFirst().orElse("");
        String site = settings.siteOf(request).toString().replaceAll("/+$", "");
        var payer = new PayLinks.Payer(
                gateway,
                tokens.returnUrl(site, link.get().id()),
                LanguageChoice.of(request).tag());
        return switch (links.pay(link.get(), payer)) {
            case Opening.Opened opened -> Visit.goTo(where(opened.payment()));
            case Opening.NotOpened not -> show(request, page, link.get(), new Tried(gateway, not.refusal()));
        };
    }

    /** A try that led to no checkout, by which way and why not; none where there was no try. */
    private record Tried(String way, @Nullable Refused refused) {}

    private List<String> ways(HttpServletRequest request, PayLink link) {
        return orders.ways(link.price().currency(), CardCountry.of(request));
    }

    /** By the link's own token, or by that of a payer who has been at the bank. */
    private Optional<PayLink> find(HttpServletRequest request, String token) {
        return tokens.openPayer(token)
                .flatMap(links::byId)
                .or(() -> links.find(token, Network.of(request.getRemoteAddr())));
    }

    private static String where(PaymentView payment) {
        return payment.state() == PaymentState.PENDING && payment.checkoutUrl() != null
                ? payment.checkoutUrl()
                : "/payments/" + payment.id();
    }

    private ResponseEntity<byte[]> show(HttpServletRequest request, Page page, PayLink link, Tried tried) {
        Refused refused = tried.refused();
        PayLinkView view = links.view(link);
        Optional<Reason> closed = PayLinks.closed(view.state());
        if (closed.isPresent()) {
            return view.state() == PayLinkView.State.PAID ? paid(page) : over(page, Refused.of(closed.get()));
        }
        return switch (links.quote(link)) {
            case Quotes.Result.NotQuoted not -> over(page, not.refusal());
            case Quotes.Result.Quoted quoted -> {
                Quote.Item item = quoted.quote().items().getFirst();
                boolean away = refused != null && refused.reason() == Reason.GATEWAY_UNAVAILABLE;
                Ways ways = new Ways(page, ways(request, link)).without(away ? tried.way() : null);
                PayScreen screen = screen(page, view, item, ways, refused == null ? null : words(page, ways, refused));
                yield refused == null
                        ? pages.show(page, "pay.jte", screen)
                        : pages.refuse(
                                page,
                                refused.reason().name(),
                                RefusalFacts.arguments(refused.facts()),
                                "pay.jte",
                                screen);
            }
        };
    }

    private PayScreen screen(Page page, PayLinkView view, Quote.Item item, Ways ways, @Nullable RefusalWords refusal) {
        LinkFacts.Of about = facts.of(view.link());
        String vat = item.vat().isPositive() ? page.say("pay.vat", "amount", Shelf.amount(item.vat())) : null;
        return new PayScreen(
                page.path() + "/payment",
                about.settings().name(),
                about.masked(),
                about.packName(page),
                about.brings(page),
                about.moved(page, item.before(), item.after()),
                about.until(page),
                page.formats().money(Shelf.amount(item.price())), // today's: a promotion may have begun or ended since
                vat,
                page.say("pay.button", "amount", Shelf.amount(item.price())),
                view.state() == PayLinkView.State.PAYING,
                view.state() == PayLinkView.State.PAYING ? Ways.none(page) : ways,
                refusal);
    }

    /** Nothing is left to pay, which is good news. */
    private ResponseEntity<byte[]> paid(Page page) {
        String code = Reason.PAY_LINK_PAID.name();
        RefusalWords words = page.refusal(code, Map.of());
        var screen = new PaymentScreen(
                "done",
                Ring.left(100, Ring.Tone.CALM),
                PaymentScreen.Mark.TICK,
                words.title(),
                words.text(),
                words.next(),
                List.of(),
                new PaymentScreen.Action(page.say("page.start"), "/"),
                List.of(),
                page.path(),
                0);
        return pages.refuse(page, code, Map.of(), "payment.jte", screen);
    }

    /** Nothing can be paid here, and why. */
    private ResponseEntity<byte[]> over(Page page, Refused refused) {
        String code = refused.reason().name();
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        return pages.refuse(page, code, arguments, "error.jte", new ErrorScreen(words(page, refused)));
    }

    private static RefusalWords words(Page page, Ways ways, Refused refused) {
        boolean others = refused.reason() == Reason.GATEWAY_UNAVAILABLE && ways.asked();
        return others ? ways.failed() : words(page, refused);
    }

    private static RefusalWords words(Page page, Refused refused) {
        return page.refusal(refused.reason().name(), RefusalFacts.arguments(refused.facts()));
    }
}

package org.uzat.web.paylink;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.RefusalFacts;
import org.uzat.limits.Network;
import org.uzat.paylink.PayLink;
import org.uzat.paylink.PayLinks;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.own.Visit;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageSettings;
import org.uzat.web.page.Pages;
import org.uzat.web.trade.CardFinder;
import org.uzat.web.trade.Chosen;
import org.uzat.web.trade.LinkTokens;

/** Asking somebody to pay: the link to pass on, and whether somebody has. */
@Controller
class SharePage {

    private final PayLinks links;
    private final LinkTokens tokens;
    private final CardFinder finder;
    private final ShareWords words;
    private final Pages pages;
    private final PageSettings settings;

    SharePage(
            PayLinks links,
            LinkTokens tokens,
            CardFinder finder,
            ShareWords words,
            Pages pages,
            PageSettings settings) {
        this.links = links;
        this.tokens = tokens;
        this.finder = finder;
        this.words = words;
        this.pages = pages;
        this.settings = settings;
    }

    /** A guest asks, with card and pack at hand. */
    @PostMapping("/cards/{sealed}/links")
    ResponseEntity<byte[]> ask(
            HttpServletRequest request,
            @PathVariable String sealed,
            @RequestParam(name = "offer", defaultValue = "") String offer) {
        Page page = pages.page(request, "/cards/" + sealed);
        Optional<CardFinder.Found.Card> card = finder.open(sealed);
        Optional<Chosen> chosen = Chosen.parse(offer).filter(one -> !one.pack().isEmpty());
        if (card.isEmpty() || chosen.isEmpty()) {
            return refuse(page, Refused.of(card.isEmpty() ? Reason.NOT_FOUND : Reason.ORDER_EMPTY));
        }
        String network = Network.of(request.getRemoteAddr());
        return switch (links.ask(
                card.get().line().id(), chosen.get().pack(), chosen.get().version(), "guest", network)) {
            case PayLinks.Asked.Link asked ->
                Visit.goTo("/share/" + tokens.asker(asked.link().id(), asked.token()));
            case PayLinks.Asked.Not(Refused refused) -> refuse(page, refused);
        };
    }

    /**
     * The whole page, or to a polling one its changing part.
     *
     * @param seen what a polling page shows already
     */
    @GetMapping("/share/{token}")
    ResponseEntity<byte[]> look(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String polling) {
        Page page = pages.page(request, "/share/" + token);
        String site = settings.siteOf(request).toString().replaceAll("/+$", "");
        Optional<ShareScreen> screen = tokens.openAsker(token)
                .flatMap(asker -> links.byId(asker.id()).map(link -> words.of(page, site, asker, links.follow(link))));
        if (screen.isEmpty()) {
            return refuse(page, Refused.of(Reason.NOT_FOUND));
        }
        if (polling == null) {
            return pages.keep(pages.show(page, "share.jte", screen.get()));
        }
        return seen.equals(screen.get().standing().seen())
                ? ResponseEntity.noContent().build()
                : pages.show(page, "sharePart.jte", screen.get());
    }

    @PostMapping("/share/{token}/cancel")
    ResponseEntity<byte[]> cancel(HttpServletRequest request, @PathVariable String token) {
        Optional<PayLink> link = tokens.openAsker(token).flatMap(asker -> links.byId(asker.id()));
        if (link.isEmpty()) {
            return refuse(pages.page(request, "/"), Refused.of(Reason.NOT_FOUND));
        }
        links.cancel(link.get());
        return Visit.goTo("/share/" + token);
    }

    private ResponseEntity<byte[]> refuse(Page page, Refused refused) {
        String code = refused.reason().name();
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        return pages.refuse(page, code, arguments, "error.jte", new ErrorScreen(page.refusal(code, arguments)));
    }
}

package org.uzat.web.lifeline;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.time.WallClock;
import org.uzat.web.guest.GuestDesk;
import org.uzat.web.guest.Refused;
import org.uzat.web.page.CardCountry;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageSettings;
import org.uzat.web.trade.Chosen;
import org.uzat.web.trade.KnownCards;

/**
 * The page a walled garden leads to. With the network's word it knows the card; without, it asks for the number. Whatever it asks
 * goes in one form, so that neither number nor proof stands in an address of ours.
 */
@Controller
class LifelinePage {

    private static final Logger LOG = LoggerFactory.getLogger(LifelinePage.class);
    private static final int TYPED_LENGTH = 60;

    private final GuestDesk guests;
    private final LifelineDesk desk;
    private final KnownCards cards;
    private final Proofs proofs;
    private final FromBalance balance;
    private final LifelineAnswers answers;
    private final PageSettings settings;
    private final WallClock clock;
    private final LifelineSecret secret;

    LifelinePage(
            GuestDesk guests,
            LifelineDesk desk,
            KnownCards cards,
            Proofs proofs,
            FromBalance balance,
            LifelineAnswers answers,
            PageSettings settings,
            LifelineSecret secret,
            WallClock clock) {
        this.guests = guests;
        this.desk = desk;
        this.cards = cards;
        this.proofs = proofs;
        this.balance = balance;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
        this.secret = secret;
    }

    @GetMapping("/w")
    ResponseEntity<byte[]> open(
            HttpServletRequest request,
            @RequestHeader(name = NetworksWord.HEADER, required = false) @Nullable String header,
            @RequestParam(name = NetworksWord.PARAMETER, required = false) @Nullable String token) {
        Page page = answers.page(request);
        return switch (NetworksWord.hear(header, token, secret.bytes(), clock.instant())) {
            case NetworksWord.Nothing nothing -> answers.ask(request, page, "", null);
            case NetworksWord.NotBelieved(String why) -> {
                LOG.warn("A network's word for a card was not believed: {}", why);
                yield answers.ask(request, page, "", null);
            }
            case NetworksWord.Card(var name, String written) -> {
                Optional<LineId> line = desk.line(name);
                yield line.isEmpty()
                        ? answers.ask(request, page, "", null)
                        : show(request, page, cards.seal(line.get(), written), proofs.of(line.get()), null);
            }
        };
    }

    /** Another language, or a number that was typed. */
    @PostMapping("/w")
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        Sent sent = Sent.of(request);
        Page page = answers.page(request);
        if (!sent.card().isEmpty()) {
            return show(request, page, sent.card(), sent.proof(), null);
        }
        String typed = sent.number().strip();
        typed = typed.substring(0, Math.min(typed.length(), TYPED_LENGTH));
        if (!sent.lang().isEmpty() || typed.isEmpty()) {
            return answers.ask(request, page, typed, null);
        }
        return switch (guests.find(typed, request.getRemoteAddr())) {
            case GuestDesk.Hit(String sealed) -> show(request, page, sealed, "", null);
            case Refused refused -> answers.ask(request, page, typed, refused);
        };
    }

    /** By bank card and the like. */
    @PostMapping("/w/pay")
    ResponseEntity<byte[]> pay(HttpServletRequest request) {
        Sent sent = Sent.of(request);
        Page page = answers.page(request);
        var wish = new GuestDesk.Wish(
                sent.card(), sent.offer(), sent.once(), sent.way(), false, page.language(), settings.siteOf(request));
        return switch (guests.pay(wish)) {
            case GuestDesk.Checkout(URI url) -> LifelineAnswers.seeOther(url);
            case GuestDesk.Known(String payment) -> LifelineAnswers.seeOther(URI.create("/payments/" + payment));
            case GuestDesk.PriceChanged changed ->
                show(request, page, sent, new Refused(Reason.PRICE_CHANGED.name(), Map.of()));
            case Refused refused -> show(request, page, sent, refused);
        };
    }

    /** From the card's own money, on the network's word. */
    @PostMapping("/w/renew")
    ResponseEntity<byte[]> renew(HttpServletRequest request) {
        Sent sent = Sent.of(request);
        Page page = answers.page(request);
        Optional<LineId> line = proofs.read(sent.proof()).filter(proven -> cards.isOf(sent.card(), proven));
        if (line.isEmpty()) {
            return show(request, page, sent, Refused.because(Reason.QUOTE_EXPIRED.name()));
        }
        Optional<Chosen> chosen =
                Chosen.parse(sent.offer()).filter(offer -> !offer.pack().isEmpty());
        if (chosen.isEmpty()) {
            return show(request, page, sent, Refused.because(Reason.QUOTE_INVALID.name()));
        }
        return switch (balance.renew(line.get(), chosen.get(), sent.version(), page.language())) {
            case FromBalance.Result.Done(var renewal) ->
                LifelineAnswers.seeOther(URI.create("/w/done/" + answers.seal(renewal)));
            case FromBalance.Result.Changed changed ->
                show(request, page, sent.card(), sent.proof(), answers.changed(page));
            case FromBalance.Result.Denied(var refusal) ->
                show(
                        request,
                        page,
                        sent,
                        new Refused(refusal.reason().name(), RefusalFacts.arguments(refusal.facts())));
        };
    }

    @GetMapping("/w/done/{token}")
    ResponseEntity<byte[]> done(HttpServletRequest request, @PathVariable String token) {
        Page page = answers.page(request);
        return answers.done(request, page, token).orElseGet(() -> answers.ask(request, page, "", null));
    }

    private ResponseEntity<byte[]> show(HttpServletRequest request, Page page, Sent sent, Refused refused) {
        return desk.of(page, sent.card(), sent.proof(), CardCountry.of(request))
                .map(known -> answers.refuse(request, page, known, sent.way(), refused))
                .orElseGet(() -> answers.ask(request, page, "", refused));
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request, Page page, String sealed, String proof, @Nullable RefusalWords notice) {
        return desk.of(page, sealed, proof, CardCountry.of(request))
                .map(known -> answers.card(
                        request, page, notice == null ? HttpStatus.OK : HttpStatus.CONFLICT, known, notice))
                .orElseGet(() -> answers.ask(request, page, "", Refused.because(Reason.NOT_FOUND.name())));
    }
}

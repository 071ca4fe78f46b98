package org.uzat.web.lifeline;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.language.Language;
import org.uzat.language.RefusalWords;
import org.uzat.refusal.Reason;
import org.uzat.renewal.StoredRenewals;
import org.uzat.web.guest.Refused;
import org.uzat.web.guest.ValidTo;
import org.uzat.web.page.LanguageChoice;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageHeaders;
import org.uzat.web.page.Pages;
import org.uzat.web.page.RefusalStatus;
import org.uzat.web.page.Ring;
import org.uzat.web.trade.ReceiptTokens;
import org.uzat.web.trade.Shelf;

/** The lifeline's answers: the page with its own style let in, and nothing kept by anybody. */
@Component
class LifelineAnswers {

    private static final String TEMPLATE = "lifeline.jte";

    private final Pages pages;
    private final PageHeaders headers;
    private final LifelineStyle style;
    private final StoredRenewals renewals;
    private final ReceiptTokens receipts;
    private final Clock clock;

    LifelineAnswers(
            Pages pages,
            PageHeaders headers,
            LifelineStyle style,
            StoredRenewals renewals,
            ReceiptTokens receipts,
            Clock clock) {
        this.pages = pages;
        this.headers = headers;
        this.style = style;
        this.renewals = renewals;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** In the language chosen just now, else the one chosen before, else the browser's. */
    Page page(HttpServletRequest request) {
        return pages.page(chosen(request).orElseGet(() -> LanguageChoice.of(request)), "/w");
    }

    ResponseEntity<byte[]> ask(HttpServletRequest request, Page page, String typed, @Nullable Refused refused) {
        RefusalWords notice = refused == null ? null : page.refusal(refused.code(), refused.arguments());
        HttpStatus status = refused == null ? HttpStatus.OK : RefusalStatus.of(refused.code());
        return show(request, page, status, new LifelineScreen(page, style.css(), null, typed, notice, null));
    }

    ResponseEntity<byte[]> card(
            HttpServletRequest request,
            Page page,
            HttpStatus status,
            LifelineScreen.Known known,
            @Nullable RefusalWords notice) {
        boolean away = notice == null && known.open() && known.ways().names().isEmpty() && !known.fromBalance();
        RefusalWords told = away ? page.refusal(Reason.GATEWAY_UNAVAILABLE.name(), Map.of()) : notice;
        return show(request, page, status, new LifelineScreen(page, style.css(), known, "", told, null));
    }

    /** The card once more, with why the last tap did nothing; where a way to pay failed, another one is marked. */
    ResponseEntity<byte[]> refuse(
            HttpServletRequest request, Page page, LifelineScreen.Known known, String way, Refused refused) {
        boolean away = refused.code().equals(Reason.GATEWAY_UNAVAILABLE.name());
        LifelineScreen.Known again = new LifelineScreen.Known(
                known.face(), known.rows(), known.ways().without(away ? way : null), known.proof(), known.version());
        RefusalWords words = away && again.ways().asked()
                ? again.ways().failed()
                : page.refusal(refused.code(), refused.arguments());
        return card(request, page, RefusalStatus.of(refused.code()), again, words);
    }

    RefusalWords changed(Page page) {
        return new RefusalWords(
                page.say("own.changed.title"), page.say("own.changed.text"), page.say("own.changed.next"));
    }

    String seal(RenewalId renewal) {
        return receipts.seal(renewal);
    }

    /** What was renewed; empty where the token is none of ours. */
    Optional<ResponseEntity<byte[]>> done(HttpServletRequest request, Page page, String token) {
        return receipts.open(token)
                .flatMap(renewals::byId)
                .flatMap(renewed -> done(page, token, renewed))
                .map(done -> show(
                        request, page, HttpStatus.OK, new LifelineScreen(page, style.css(), null, "", null, done)));
    }

    private Optional<LifelineScreen.Done> done(Page page, String token, Outcome.Renewed renewed) {
        ValidTo after = Shelf.validTo(renewed.after());
        if (after == null) {
            return Optional.empty();
        }
        LocalDate today = clock.instant().atZone(after.zone()).toLocalDate();
        return Optional.of(new LifelineScreen.Done(
                Ring.left(100, Ring.Tone.CALM),
                page.say("payment.done.title", "day", after.words(page.formats(), today)),
                "/receipts/" + token));
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request, Page page, HttpStatus status, LifelineScreen screen) {
        ResponseEntity<byte[]> told = pages.show(page, status, TEMPLATE, screen);
        var answer = ResponseEntity.status(status)
                .headers(told.getHeaders())
                .header("Content-Security-Policy", headers.policy(style.source()));
        chosen(request)
                .ifPresent(language ->
                        answer.header(HttpHeaders.SET_COOKIE, LanguageChoice.remembered(language, request)));
        return answer.body(told.getBody());
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return Language.tagged(request.getParameter("lang"));
    }

    static ResponseEntity<byte[]> seeOther(URI url) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(url).build();
    }
}

package org.uzat.web.wallet;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.claim.CardOffer;
import org.uzat.claim.CardOffers;
import org.uzat.identity.AccountId;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.web.page.Page;

/** Tells of cards on offer, to their owners and to those they are offered to. */
@Component
class Offered {

    private static final int END_SHOWN = 2;

    private final CardOffers offers;
    private final Lines lines;
    private final Wallet wallet;
    private final Clock clock;

    Offered(CardOffers offers, Lines lines, Wallet wallet, Clock clock) {
        this.offers = offers;
        this.lines = lines;
        this.wallet = wallet;
        this.clock = clock;
    }

    /** What others offer to this account. */
    List<OfferedCard> to(AccountId account, Page page) {
        List<CardOffer> open = offers.to(account);
        Map<LineId, Line> found = lines.read(open.stream().map(CardOffer::line).toList());
        return open.stream()
                .flatMap(offer ->
                        Optional.ofNullable(found.get(offer.line())).stream().map(line -> card(page, offer, line)))
                .toList();
    }

    /** To whom a card is offered, until when, on the operator's clock. */
    String openWords(Page page, CardOffer offer) {
        ZoneId zone = Optional.ofNullable(lines.read(List.of(offer.line())).get(offer.line()))
                .map(line -> wallet.settings(line).zone())
                .orElse(clock.getZone());
        return page.say("handOver.open.text", "address", offer.to().text(), "until", until(page, offer, zone));
    }

    private OfferedCard card(Page page, CardOffer offer, Line line) {
        var settings = wallet.settings(line);
        String number = line.msisdn() == null ? line.iccid() : line.msisdn().e164();
        return new OfferedCard(
                page.say(
                        "handOver.in.what",
                        "operator",
                        settings.name(),
                        "end",
                        number.substring(number.length() - END_SHOWN)),
                page.say("handOver.in.text", "until", until(page, offer, settings.zone())),
                "/me/offers/" + offer.offer());
    }

    private String until(Page page, CardOffer offer, ZoneId zone) {
        ZonedDateTime until = offer.until().atZone(zone);
        var today = clock.instant().atZone(zone).toLocalDate();
        return page.formats().dayAt(page.formats().shortDay(until.toLocalDate(), today), until.toLocalTime());
    }
}

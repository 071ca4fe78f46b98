package org.uzat.web.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.demo.Workbench;
import org.uzat.language.Language;

/** The guest's desk over the real engine and its bank: what a guest sees, and that a page pays once. */
@Workbench
class TradeDeskTest {

    @Autowired
    private GuestDesk desk;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TouristLines lines;

    @Test
    void findsACardHoweverItsNumberIsTyped() {
        long number = lines.line(2, null);
        String national = "0" + Long.toString(number).substring(3);
        for (String typed : List.of(
                "+" + number,
                Long.toString(number),
                national,
                "+994 " + national.substring(1, 3) + "-" + national.substring(3))) {
            Card card = card(found(typed));
            assertThat(card.number()).as(typed).isEqualTo("+" + number);
            assertThat(card.state()).isEqualTo(Card.State.ACTIVE);
            assertThat(card.operator()).isEqualTo("Caspian Mobile");
        }
        assertThat(desk.find("+994 50 999 99 98", "192.0.2.1")).isEqualTo(Refused.because("LINE_NOT_FOUND"));
        assertThat(desk.find("what is this", "192.0.2.1")).isEqualTo(Refused.because("NUMBER_MALFORMED"));
    }

    @Test
    void putsNoNumberIntoAnAddress() {
        long number = lines.line(2, null);
        String sealed = found("+" + number);
        assertThat(sealed).matches("[A-Za-z0-9_-]{40,}").doesNotContain(Long.toString(number));
        assertThat(found("+" + number)).isNotEqualTo(sealed);
        assertThat(desk.card(sealed.substring(1), Language.EN)).isEqualTo(Refused.because("NOT_FOUND"));
        assertThat(desk.card("invented", Language.EN)).isEqualTo(Refused.because("NOT_FOUND"));
    }

    @Test
    void offersWhatTheEngineWouldSell() {
        Card card = card(found("+" + lines.line(2, null)));
        Offer tenDays = offer(card, "TOURIST-10");
        assertThat(tenDays.name()).isEqualTo("Tourist 10 days");
        assertThat(tenDays.price().minor()).isEqualTo(990);
        assertThat(tenDays.vat().minor()).isEqualTo(151);
        assertThat(lastDay(tenDays)).isEqualTo(card.today().plusDays(12));
        assertThat(card.offers()).extracting(Offer::kind).contains(Offer.Kind.ADD_ON, Offer.Kind.TOP_UP);
        assertThat(((Card) desk.card(card.sealed(), Language.AZ)).offers())
                .extracting(Offer::name)
                .contains("Turist 10 gün");
    }

    @Test
    void offersNothingForABlockedCard() {
        Card card = card(found("+" + lines.line(2, Instant.now())));
        assertThat(card.state()).isEqualTo(Card.State.BLOCKED);
        assertThat(card.offers()).isEmpty();
    }

    @Test
    void paysOnceFromManyTabsAtOnce() throws Exception {
        Card card = card(found("+" + lines.line(2, null)));
        GuestDesk.Wish wish = wish(card, offer(card, "TOURIST-20").quote());
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<GuestDesk.Start> tap = () -> desk.pay(wish);
            var starts = tabs.invokeAll(List.of(tap, tap, tap, tap, tap, tap)).stream()
                    .map(start -> start.resultNow())
                    .toList();
            assertThat(starts).hasOnlyElementsOfType(GuestDesk.Checkout.class);
            assertThat(starts.stream().distinct()).hasSize(1);
        }
        Card again = card(card.sealed());
        assertThat(desk.pay(wish(again, offer(again, "TOURIST-20").quote())))
                .as("after the way back from the bank")
                .isEqualTo(desk.pay(wish));
        Offer other = offer(card, "TOURIST-10");
        assertThat(desk.pay(wish(card, other.quote()))).isNotEqualTo(desk.pay(wish));
    }

    @Test
    void asksAgainWhenAnotherPriceWasShown() {
        Card card = card(found("+" + lines.line(2, null)));
        Offer offer = offer(card, "TOURIST-10");
        String cheaper = offer.quote().replace(":990:", ":1:");
        assertThat(desk.pay(wish(card, cheaper))).isInstanceOfSatisfying(GuestDesk.PriceChanged.class, changed -> {
            assertThat(changed.was().minor()).isEqualTo(1);
            assertThat(changed.fresh()).isEqualTo(offer);
        });
        assertThat(desk.pay(wish(card, "nonsense"))).isEqualTo(Refused.because("QUOTE_INVALID"));
        assertThat(desk.pay(wish(card, ""))).isEqualTo(Refused.because("ORDER_EMPTY"));
        assertThat(desk.pay(wish(card, "NO-SUCH:1:990:AZN"))).isEqualTo(Refused.because("PACK_NOT_SOLD"));
    }

    @Test
    void tellsTheStandingByTheBooks() {
        Card card = card(found("+" + lines.line(2, null)));
        GuestDesk.Start start = desk.pay(wish(card, offer(card, "TOURIST-10").quote()));
        String id = database.sql("select max(public_id) from payment where checkout_url = ?")
                .param(((GuestDesk.Checkout) start).url().toString())
                .query(String.class)
                .single();
        assertThat(desk.payment(id, Language.RU)).isInstanceOfSatisfying(Standing.Pending.class, pending -> {
            assertThat(pending.facts().card()).isEqualTo(card.sealed());
            assertThat(pending.facts().number()).isEqualTo(card.number());
            assertThat(pending.facts().name()).isEqualTo("Турист 10 дней");
            assertThat(pending.checkout()).isEqualTo(((GuestDesk.Checkout) start).url());
        });
        assertThat(desk.payment("pm_invented", Language.EN)).isEqualTo(Refused.because("NOT_FOUND"));
    }

    @Test
    void pausesWhoeverGuessesNumbers() {
        for (int i = 0; i < 20; i++) {
            assertThat(desk.find("+9945099980" + (10 + i), "2001:db8:1:2:3:4:5:" + i))
                    .isEqualTo(Refused.because("LINE_NOT_FOUND"));
        }

        assertThat(desk.find("+" + lines.line(2, null), "2001:db8:1:2::9"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS"));
        assertThat(desk.find("+994509998010", "2001:db8:1:3::1")).isEqualTo(Refused.because("LINE_NOT_FOUND"));
    }

    @Test
    void letsAnAirportLookUpItsOwnCards() {
        String number = "+" + lines.line(2, null);
        for (int i = 0; i < 60; i++) {
            assertThat(desk.find(number, "198.51.100.7")).isInstanceOf(GuestDesk.Hit.class);
        }
        assertThat(desk.find("what is this", "198.51.100.7")).isEqualTo(Refused.because("NUMBER_MALFORMED"));
    }

    private GuestDesk.Wish wish(Card card, String quote) {
        return new GuestDesk.Wish(
                card.sealed(), quote, card.once(), "", false, Language.EN, URI.create("http://localhost:1"));
    }

    private String found(String typed) {
        return ((GuestDesk.Hit) desk.find(typed, "192.0.2.1")).sealed();
    }

    private Card card(String sealed) {
        return (Card) desk.card(sealed, Language.EN);
    }

    private static Offer offer(Card card, String code) {
        return card.offers().stream()
                .filter(offer -> offer.quote().startsWith(code + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Object lastDay(Offer offer) {
        return offer.after() == null ? null : offer.after().lastDay();
    }
}

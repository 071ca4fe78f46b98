package org.uzat.web.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uzat.web.own.Travellers.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.web.own.Travellers.Shown;
import org.uzat.web.own.Travellers.Traveller;

/** An owner buys over real HTTP: once, what was shown, from whom it should be, and nothing half done. */
@Demonstration
class OwnBuysTest {

    @Autowired
    private Travellers travellers;

    @Autowired
    private Commands commands;

    @AfterEach
    void theBooksAreClean() {
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    @Test
    void paysFromTheBalanceAtOnceWhereThatIsEnough() {
        Traveller owner = travellers.enrol();
        String card = owner.card(2_000);
        Shown page = owner.look(card);
        assertThat(page.body()).contains("Renew for 9.90\u00a0AZN from the balance", "Pay 9.90\u00a0AZN by bank card");

        HttpResponse<String> done = page.buy("TOURIST-10", "BALANCE");

        assertThat(location(done)).startsWith("/me/payments/pm_");
        assertThat(owner.get(location(done)).body()).contains("Valid to", "From the balance", "Back to the card");
        assertThat(travellers.main(card)).isEqualTo(1_010);
        assertThat(travellers.renewals(card)).isOne();
    }

    @Test
    void takesTheBalanceFirstAndTheRestByCard() {
        Traveller owner = travellers.enrol();
        String card = owner.card(500);
        Shown page = owner.look(card);
        assertThat(page.body()).contains("Pay 4.90\u00a0AZN by card, 5.00\u00a0AZN from the balance");

        HttpResponse<String> toBank = page.buy("TOURIST-10", "BALANCE");
        assertThat(travellers.held(card)).isEqualTo(500);
        assertThat(owner.look(card).body()).contains("A payment for this card is still open.");
        String payment = owner.pay(toBank, "SUCCESS");

        assertThat(payment).startsWith("/me/payments/pm_");
        assertThat(owner.await(payment, "Valid to")).contains("By bank card", "4.90", "From the balance", "5.00");
        assertThat(travellers.main(card)).isZero();
        assertThat(travellers.held(card)).isZero();
        assertThat(travellers.renewals(card)).isOne();
    }

    @Test
    void leavesTheBalanceAloneWhereAllIsPaidByCard() {
        Traveller owner = travellers.enrol();
        String card = owner.card(2_000);

        String payment = owner.pay(owner.look(card).buy("TOURIST-10", "CARD"), "SUCCESS");

        owner.await(payment, "Valid to");
        assertThat(travellers.main(card)).isEqualTo(2_000);
        assertThat(travellers.renewals(card)).isOne();
    }

    @Test
    void neverTakesATopUpFromTheBalance() {
        Traveller owner = travellers.enrol();
        String card = owner.card(2_000);

        String payment = owner.pay(owner.look(card).buy(":0:500:AZN", "BALANCE"), "SUCCESS");

        owner.await(payment, "Top-up");
        Travellers.await(() -> travellers.main(card) == 2_500);
    }

    @Test
    void isOnePurchaseHoweverOftenAndFromHoweverManyTabs() throws Exception {
        Traveller owner = travellers.enrol();
        String card = owner.card(2_500);
        Shown first = owner.look(card);
        Shown second = owner.look(card);
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> tap = () -> first.buy("TOURIST-10", "BALANCE");
            Callable<HttpResponse<String>> tab = () -> second.buy("TOURIST-10", "BALANCE");
            var answers = taps.invokeAll(List.of(tap, tab, tap, tab)).stream()
                    .map(answer -> location(answer.resultNow()))
                    .distinct()
                    .toList();
            assertThat(answers).hasSize(1);
        }
        assertThat(location(second.buy("TOURIST-10", "BALANCE"))).startsWith("/me/payments/");
        assertThat(travellers.payments(owner.id())).isOne();
        assertThat(travellers.main(card)).isEqualTo(1_510);
    }

    @Test
    void leadsTwoTapsToOneBankPage() throws Exception {
        Traveller owner = travellers.enrol();
        String card = owner.card(500);
        Shown page = owner.look(card);
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> tap = () -> page.buy("TOURIST-10", "BALANCE");
            var banks = taps.invokeAll(List.of(tap, tap)).stream()
                    .map(answer -> location(answer.resultNow()))
                    .distinct()
                    .toList();
            assertThat(banks).hasSize(1);
            assertThat(banks.getFirst()).contains("/sandbox/checkout/");
        }
        assertThat(travellers.payments(owner.id())).isOne();
        assertThat(travellers.held(card)).isEqualTo(500);
    }

    @Test
    void asksAgainWhereThePageIsOld() {
        Traveller owner = travellers.enrol();
        String card = owner.card(2_500);
        Shown old = owner.look(card);
        owner.look(card).buy("DAY-24H", "BALANCE");

        HttpResponse<String> answer = old.buy("TOURIST-10", "BALANCE");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The card has changed meanwhile", "Nothing was charged");
        assertThat(travellers.renewals(card)).isOne();
    }

    @Test
    void asksAgainWhereAnotherPriceOrAnotherPartOfTheBalanceWasShown() {
        Traveller owner = travellers.enrol();
        String card = owner.card(500);
        Shown page = owner.look(card);
        String offer = page.offer("TOURIST-10");

        HttpResponse<String> cheaper = page.send(owner, page.path(), offer.replace(":990:", ":1:"), "CARD");
        assertThat(cheaper.statusCode()).isEqualTo(409);
        assertThat(cheaper.body()).contains("It was 0.01", "is now 9.90");
        assertThat(page.send(owner, page.path(), offer.replace(":500:", ":400:"), "BALANCE")
                        .statusCode())
                .isEqualTo(409);
        assertThat(page.send(owner, page.path(), "nonsense", "CARD").statusCode())
                .isEqualTo(400);
        assertThat(page.send(owner, page.path(), "", "CARD").statusCode()).isEqualTo(400);
        assertThat(travellers.payments(owner.id())).isZero();
        assertThat(travellers.main(card)).isEqualTo(500);
    }

    @Test
    void givesTheBalanceBackAfterADeclinedCardAndSellsAgainAtOnce() {
        Traveller owner = travellers.enrol();
        String card = owner.card(500);

        String payment = owner.pay(owner.look(card).buy("TOURIST-10", "BALANCE"), "DECLINE");
        assertThat(owner.await(payment, "The payment didn’t go through")).contains("Try again");
        Travellers.await(() -> travellers.main(card) == 500 && travellers.held(card) == 0);
        String again = owner.pay(owner.look(card).buy("TOURIST-10", "BALANCE"), "SUCCESS");

        assertThat(again).isNotEqualTo(payment);
        owner.await(again, "Valid to");
        assertThat(travellers.renewals(card)).isOne();
    }

    @Test
    void setsNothingAsideWhereTheBankDoesNotAnswer() {
        Traveller owner = travellers.enrol();
        String card = owner.card(500);
        Shown page = owner.look(card);
        travellers.run("alter table sandbox.checkout rename to away");
        try {
            HttpResponse<String> away = page.buy("TOURIST-10", "BALANCE");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("Paying isn’t possible right now", "Nothing was charged");
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
        } finally {
            travellers.run("alter table sandbox.away rename to checkout");
        }
        assertThat(travellers.main(card)).isEqualTo(500);
        assertThat(travellers.held(card)).isZero();

        owner.await(owner.pay(owner.look(card).buy("TOURIST-10", "BALANCE"), "SUCCESS"), "Valid to");
        assertThat(travellers.renewals(card)).isOne();
    }

    @Test
    void buysNothingForAnothersCard() {
        Traveller owner = travellers.enrol();
        String card = owner.card(2_500);
        Traveller stranger = travellers.enrol();
        String own = stranger.card(0);
        Shown page = stranger.look(own);

        HttpResponse<String> answer =
                page.send(stranger, "/me/cards/" + card, owner.look(card).offer("TOURIST-10"), "BALANCE");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(travellers.main(card)).isEqualTo(2_500);
        assertThat(travellers.payments(stranger.id())).isZero();
    }

    @Test
    void showsAPaymentToItsAccountOnly() {
        Traveller owner = travellers.enrol();
        String card = owner.card(2_500);
        String payment = location(owner.look(card).buy("TOURIST-10", "BALANCE"));
        String id = payment.replaceAll(".*/", "");

        assertThat(travellers.enrol().get(payment).statusCode()).isEqualTo(404);
        assertThat(owner.get("/payments/" + id).statusCode()).isEqualTo(404);
        assertThat(owner.get("/me/payments/pm_invented").statusCode()).isEqualTo(404);
    }

    @Test
    void leadsFromTheBankToThePaymentEvenWhereTheSessionIsOver() {
        Traveller owner = travellers.enrol();
        String payment = owner.pay(owner.look(owner.card(0)).buy("DAY-24H", "CARD"), "SUCCESS");
        Traveller later = new Traveller(travellers, owner.id(), owner.email(), travellers.browser());

        String logIn = location(later.get(payment));
        assertThat(later.get(logIn).statusCode()).isEqualTo(200);
        HttpResponse<String> entered =
                later.submit(logIn, logIn, Map.of("address", owner.email(), "password", Travellers.PASSWORD));

        assertThat(location(entered)).isEqualTo(payment);
        later.await(payment, "Valid to");
        Traveller polling = new Traveller(travellers, owner.id(), owner.email(), travellers.browser());
        HttpResponse<String> news = polling.get(payment + "?seen=pending-2", "HX-Request", "true");
        assertThat(news.headers().firstValue("HX-Redirect")).hasValue(logIn);
    }
}

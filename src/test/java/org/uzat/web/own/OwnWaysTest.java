package org.uzat.web.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uzat.web.own.Travellers.found;
import static org.uzat.web.own.Travellers.location;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.gateway.SecondBank;
import org.uzat.web.own.Travellers.Shown;
import org.uzat.web.own.Travellers.Traveller;

/** An owner with several ways to pay: chosen on the page, replaced when one fails, and nothing lost when two are paid. */
@Demonstration
class OwnWaysTest {

    @Autowired
    private Travellers travellers;

    @Autowired
    private SecondBank second;

    @Autowired
    private Commands commands;

    @BeforeEach
    void openTheSecondBank() {
        second.open(true);
    }

    @AfterEach
    void theBooksAreClean() {
        second.open(false);
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    @Test
    void asksHowToPayOnlyWhereThereIsAChoice() {
        Traveller owner = travellers.enrol();
        String card = owner.card(0);
        assertThat(owner.look(card).body())
                .contains("type=\"radio\" name=\"way\" value=\"sandbox\" checked", "Pay with");
        second.open(false);
        assertThat(owner.look(card).body())
                .contains("type=\"hidden\" name=\"way\" value=\"sandbox\"")
                .doesNotContain("Pay with");
    }

    @Test
    void offersTheOthersWhereTheChosenOneFails() {
        Traveller owner = travellers.enrol();
        String card = owner.card(500);
        second.silent(true);

        HttpResponse<String> failed = buy(owner, card, "second", "BALANCE", false);

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.body())
                .contains("This way to pay doesn’t answer", "Nothing was charged", "Choose another way")
                .contains("name=\"way\" value=\"sandbox\" checked");
        assertThat(travellers.held(card)).as("set aside").isZero();
        String payment = owner.pay(buy(owner, card, "sandbox", "BALANCE", false), "SUCCESS");
        owner.await(payment, "Valid to");
        assertThat(travellers.renewals(card)).isOne();
    }

    @Test
    void tellsInTheCardsHistoryWhatBecameOfMoneyPaidTwice() {
        Traveller owner = travellers.enrol();
        String card = owner.card(0);
        String back = location(buy(owner, card, "second", "CARD", false));
        String kept = location(buy(owner, card, "second", "CARD", true));
        String bought = owner.pay(buy(owner, card, "sandbox", "CARD", false), "SUCCESS");
        owner.await(bought, "Valid to");

        second.pay(id(back));
        second.pay(id(kept));

        assertThat(owner.await(back, "Your money went back")).contains("paid for twice");
        assertThat(owner.await(kept, "Your money is on the SIM card")).contains("paid for twice");
        assertThat(owner.look(card).body()).contains("Your money went back", "Your money is on the SIM card");
        assertThat(travellers.renewals(card)).isOne();
        assertThat(travellers.main(card)).isEqualTo(990);
    }

    @Test
    void takesTheBalanceOnceWhicheverWayWasMarked() {
        Traveller owner = travellers.enrol();
        String card = owner.card(5_000);
        Shown page = owner.look(card);
        String first = location(buy(owner, page, "second", "BALANCE", false));
        assertThat(location(buy(owner, page, "sandbox", "BALANCE", true))).isEqualTo(first);
        assertThat(travellers.main(card)).isEqualTo(4_010);
    }

    private static HttpResponse<String> buy(Traveller owner, String card, String way, String how, boolean keep) {
        return buy(owner, owner.look(card), way, how, keep);
    }

    private static HttpResponse<String> buy(Traveller owner, Shown page, String way, String how, boolean keep) {
        Map<String, String> fields = Map.of(
                "offer",
                page.offer("TOURIST-10"),
                "how",
                how,
                "way",
                way,
                "keep",
                keep ? "1" : "",
                "once",
                found("name=\"once\" value=\"(\\d+)\"", page.body()));
        return owner.post(page.path() + "/orders", fields, found("name=\"_csrf\" value=\"([^\"]+)\"", page.body()));
    }

    private static String id(String page) {
        return page.replaceFirst(".*/", "");
    }
}

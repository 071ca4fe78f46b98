package org.uzat.web.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uzat.web.own.Travellers.found;
import static org.uzat.web.own.Travellers.location;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.web.own.Travellers.Traveller;

/** Several cards in one order, the same as last time, and pages that keep themselves fresh, over real HTTP. */
@Demonstration
class OwnRenewsTest {

    @Autowired
    private Travellers travellers;

    @Autowired
    private Commands commands;

    @AfterEach
    void theBooksAreClean() {
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    @Test
    void renewsSeveralCardsInOneOrder() {
        Traveller owner = travellers.enrol();
        String rich = owner.card(2_000);
        String poor = owner.card(300);
        String left = owner.card(0);
        String review = review(owner, "TOURIST-10", Map.of(left, "-", poor, "DAY-24H"));
        assertThat(owner.get("/me/renew?all=TOURIST-10").body()).contains("value=\"TOURIST-10\" selected");
        assertThat(review).contains("9.90", "1.90", "11.80", "Renew for 11.80\u00a0AZN from the balances");

        HttpResponse<String> done = buy(owner, review, "BALANCE");

        assertThat(owner.get(location(done)).body()).contains("2 cards are extended", "Tourist 10 days, valid to");
        assertThat(travellers.main(rich)).isEqualTo(1_010);
        assertThat(travellers.main(poor)).isEqualTo(110);
        assertThat(travellers.renewals(left)).isZero();
        assertThat(location(buy(owner, review, "BALANCE"))).isEqualTo(location(done));
        assertThat(travellers.payments(owner.id())).isOne();
    }

    @Test
    void holdsEachCardsPartAndGivesItBackWhereTheBankDeclines() {
        Traveller owner = travellers.enrol();
        String one = owner.card(500);
        String two = owner.card(2_000);
        String review = review(owner, "TOURIST-10", Map.of());
        assertThat(review).contains("Pay 4.90\u00a0AZN by card, 14.90\u00a0AZN from the balances");

        HttpResponse<String> toBank = buy(owner, review, "BALANCE");
        assertThat(travellers.held(one)).isEqualTo(500);
        assertThat(travellers.held(two)).isEqualTo(990);
        owner.await(owner.pay(toBank, "DECLINE"), "The payment didn’t go through");
        Travellers.await(() -> travellers.held(one) == 0 && travellers.held(two) == 0);

        String paid = owner.pay(buy(owner, review(owner, "TOURIST-10", Map.of()), "BALANCE"), "SUCCESS");
        owner.await(paid, "2 cards are extended");
        assertThat(travellers.renewals(one)).isOne();
        assertThat(travellers.main(two)).isEqualTo(1_010);
    }

    @Test
    void tellsEachCardsResultWhereNotAllCouldBeRenewed() {
        Traveller owner = travellers.enrol();
        String one = owner.card(0);
        String two = owner.card(0);
        HttpResponse<String> toBank = buy(owner, review(owner, "DAY-24H", Map.of()), "CARD");
        block(two);

        String told = owner.await(owner.pay(toBank, "SUCCESS"), "Not all cards could be extended");

        assertThat(told).contains("24-hour pass, valid to");
        assertThat(told.contains("goes back to you") || told.contains("kept on the card"))
                .isTrue();
        assertThat(travellers.renewals(one)).isOne();
        assertThat(travellers.renewals(two)).isZero();
        Travellers.await(() -> travellers.count(
                        "select count(*) from order_item join orders using (order_id) where actor = ? and order_item.state = 'REFUND_DUE'",
                        owner.id().toString())
                == 0);
    }

    @Test
    void namesTheCardThatCannotBeRenewedAndBuysNothing() {
        Traveller owner = travellers.enrol();
        String one = owner.card(2_000);
        String two = owner.card(2_000);
        owner.submit(
                "/me/cards/" + two + "/look",
                "/me/cards/" + two + "/look",
                Map.of("nickname", "Grandma", "colour", "PLUM"));
        String review = review(owner, "TOURIST-10", Map.of());
        block(two);

        HttpResponse<String> refused = buy(owner, review, "BALANCE");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This is about Grandma.", "This card is blocked", "Nothing was charged");
        assertThat(travellers.main(one)).isEqualTo(2_000);
        assertThat(travellers.payments(owner.id())).isZero();
    }

    @Test
    void buysNothingWhereOneOfTheCardsIsAnothers() {
        Traveller owner = travellers.enrol();
        owner.card(2_000);
        Traveller other = travellers.enrol();
        String foreign = other.card(2_000);
        String review = review(owner, "TOURIST-10", Map.of());
        String forged =
                review.replaceAll("name=\"item\" value=\"[^|]+", "name=\"item\" value=\"" + foreign.replace("$", ""));

        assertThat(buy(owner, forged, "BALANCE").statusCode()).isEqualTo(404);
        assertThat(travellers.main(foreign)).isEqualTo(2_000);
        assertThat(travellers.payments(owner.id())).isZero();
    }

    @Test
    void takesTenCardsAtMostAndAtLeastOne() {
        Traveller owner = travellers.enrol();
        IntStream.range(0, 11).forEach(number -> owner.card(0));

        HttpResponse<String> many = owner.get("/me/renew/review?all=DAY-24H");
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body()).contains("The order is too large");
        assertThat(owner.get("/me/renew/review").body()).contains("Nothing is chosen yet");
    }

    @Test
    void offersTheSameAsLastTimeWithOneTap() {
        Traveller owner = travellers.enrol();
        String card = owner.card(1_500);
        assertThat(owner.get("/me").body()).doesNotContain("Again:");
        owner.look(card).buy("TOURIST-10", "BALANCE");

        String mine = owner.get("/me").body();
        assertThat(mine)
                .contains("Again: Tourist 10 days, 9.90\u00a0AZN, valid to", "5.10\u00a0AZN from the balance, 4.80");
        Map<String, String> tap = Map.of(
                "offer",
                found("name=\"offer\" value=\"([^\"]+)\"", mine),
                "once",
                found("name=\"once\" value=\"(\\d+)\"", mine));
        HttpResponse<String> toBank =
                owner.post("/me/cards/" + card + "/orders", tap, found("name=\"_csrf\" value=\"([^\"]+)\"", mine));

        owner.await(owner.pay(toBank, "SUCCESS"), "Valid to");
        assertThat(travellers.renewals(card)).isEqualTo(2);
        assertThat(travellers.main(card)).isZero();
    }

    @Test
    void sendsNewsOnlyWhereSomethingChanged() {
        Traveller owner = travellers.enrol();
        String card = owner.card(2_000);
        String page = owner.look(card).body();
        String ask = found("hx-get=\"([^\"]+)\"", page);
        assertThat(owner.get(ask, "HX-Request", "true").statusCode()).isEqualTo(204);

        owner.look(card).buy("DAY-24H", "BALANCE");

        HttpResponse<String> news = owner.get(ask, "HX-Request", "true");
        assertThat(news.statusCode()).isEqualTo(200);
        assertThat(news.body()).contains("18.10", "24-hour pass, paid from the balance", "hx-swap-oob");
        assertThat(owner.get(found("hx-get=\"([^\"]+)\"", news.body()), "HX-Request", "true")
                        .statusCode())
                .isEqualTo(204);
        assertThat(travellers.enrol().get(ask, "HX-Request", "true").statusCode())
                .isEqualTo(404);
    }

    @Test
    void letsOnlyTheOwnersBrowserKeepTheCardsAndNothingElse() {
        Traveller owner = travellers.enrol();
        String card = owner.card(0);
        for (String path : List.of("/me", "/me/cards/" + card)) {
            assertThat(owner.get(path).headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("private", "no-cache")
                    .doesNotContain("no-store");
        }
        for (String path :
                List.of("/me/renew", "/me/cards/" + card + "/look", "/me/cards/" + card + "/live", "/login")) {
            assertThat(owner.get(path).headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
        }
        assertThat(owner.submit("/me", "/logout", Map.of()).headers().firstValue("Clear-Site-Data"))
                .hasValue("\"cache\"");
    }

    private static String review(Traveller owner, String all, Map<String, String> each) {
        String picks = each.entrySet().stream()
                .map(pick ->
                        "&card." + pick.getKey() + "=" + URLEncoder.encode(pick.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return owner.get("/me/renew/review?all=" + all + picks).body();
    }

    /** Sends a review page as it stands. */
    private static HttpResponse<String> buy(Traveller owner, String review, String how) {
        List<String> items = Pattern.compile("name=\"item\" value=\"([^\"]+)\"")
                .matcher(review)
                .results()
                .map((MatchResult item) -> item.group(1))
                .toList();
        assertThat(items).isNotEmpty();
        String more = items.stream()
                .skip(1)
                .map(item -> "&item=" + URLEncoder.encode(item, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        String token = found("name=\"_csrf\" value=\"([^\"]+)\"", review);
        Map<String, String> fields =
                Map.of("item", items.getFirst(), "how", how, "once", found("name=\"once\" value=\"(\\d+)\"", review));
        return owner.post("/me/renew", fields, token + more);
    }

    private void block(String card) {
        travellers.change(
                "update line set blocked_at = now() where line_id = ?",
                travellers.line(card).number());
    }
}

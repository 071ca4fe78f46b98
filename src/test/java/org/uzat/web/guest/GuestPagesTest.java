package org.uzat.web.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guest's pages answer, byte by byte. */
class GuestPagesTest {

    private static final String CARD = "/cards/c-" + PretendDesk.ACTIVE.substring(1);

    private static PretendWorld.Running world;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        world = PretendWorld.start();
        visitor = Visitor.of(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void bringTheDatabaseBack() {
        world.desk().databaseAway(false);
    }

    @Test
    void leadsFromANumberToItsCardWithoutTheNumberInTheAddress() {
        var found = visitor.post("/cards", Map.of("number", "+994 50 123 45 01"));
        assertThat(found.statusCode()).isEqualTo(303);
        assertThat(found.headers().firstValue("Location")).contains(CARD);
    }

    @ParameterizedTest
    @CsvSource({"+994 50 999 99 99, 404", "12345, 400", "'', 400", "<script>alert(1)</script>, 400", "777, 429"})
    void keepsWhatWasTypedWhenItCannotBeUsed(String typed, int status) {
        var page = visitor.post("/cards", Map.of("number", typed));
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body())
                .contains("value=\"" + typed.replace("<", "&lt;"))
                .contains("Nothing was charged")
                .doesNotContain("<script>alert");
    }

    @Test
    void saysWhenToTryAgain() {
        var page = visitor.post("/cards", Map.of("number", "777"));
        assertThat(page.headers().firstValue("Retry-After")).contains("30");
        assertThat(page.body()).contains("Try again in 30 seconds.");
    }

    @Test
    void showsBeforeAndAfterOfEveryOffer() {
        String page = visitor.get(CARD).body().replace('\u00a0', ' ');
        assertThat(page)
                .contains("valid to 25 July, will be valid to 4 August")
                .contains("Pay 12.00 AZN")
                .contains("incl. 1.83 AZN VAT");
    }

    @Test
    void endsAPassOfHoursAtItsMinute() {
        String page =
                visitor.get("/cards/c-" + PretendDesk.HOURS.substring(1)).body().replace('\u00a0', ' ');
        assertThat(page).contains("Thursday 9 July, 20:40").contains("will be valid to 10 July, 20:40");
    }

    @Test
    void paysOnceHoweverOftenItIsTapped() {
        var form = Map.of("offer", "Tourist 20~2000", "once", "tapped-twice");
        int before = world.desk().paymentCount();
        var first = visitor.post(CARD + "/payment", form);
        var second = visitor.post(CARD + "/payment", form);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location"))
                .isEqualTo(second.headers().firstValue("Location"));
        assertThat(world.desk().paymentCount()).isEqualTo(before + 1);
    }

    @Test
    void leadsToTheResultWhenAPaidPageIsSentAgain() {
        var form = Map.of("offer", "Tourist 20~2000", "once", "paid-before");
        String checkout = visitor.post(CARD + "/payment", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String id = checkout.substring(checkout.lastIndexOf('/') + 1);
        world.desk().settle(id);
        assertThat(visitor.post(CARD + "/payment", form).headers().firstValue("Location"))
                .contains("/payments/" + id);
    }

    @Test
    void asksAgainWhenThePriceHasChanged() {
        var page = visitor.post(
                "/cards/c-" + PretendDesk.DEARER.substring(1) + "/payment",
                Map.of("offer", "Tourist 10~1200", "once", "dearer"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body().replace('\u00a0', ' '))
                .contains("It was 12.00 AZN and is now 13.50 AZN.")
                .contains("Pay 13.50 AZN");
    }

    @ParameterizedTest
    @CsvSource({"'', 400, Nothing is chosen yet", "someone-elses, 400, This offer doesn"})
    void tellsARefusedPaymentBesideTheChoice(String offer, int status, String words) {
        var page = visitor.post(CARD + "/payment", Map.of("offer", offer, "once", "refused"));
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words).contains("name=\"offer\"");
    }

    @Test
    void neverBelievesTheAddress() {
        world.desk().put("unpaid", new Standing.Pending(PretendDesk.facts("unpaid"), null));
        assertThat(visitor.get("/payments/unpaid?state=done&paid=true&seen=done-0")
                        .body())
                .contains("Waiting for your payment");
        assertThat(visitor.get("/payments/invented").statusCode()).isEqualTo(404);
    }

    @Test
    void sendsNothingToAPollingPageUntilSomethingChanges() {
        world.desk().put("polled", new Standing.Pending(PretendDesk.facts("polled"), null));
        String[] polling = {"HX-Request", "true"};
        assertThat(visitor.get("/payments/polled?seen=pending-2", polling).statusCode())
                .isEqualTo(204);
        world.desk().settle("polled");
        HttpResponse<String> part = visitor.get("/payments/polled?seen=pending-2", polling);
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body()).contains("Valid to").doesNotContain("<html").doesNotContain("hx-get");
    }

    @Test
    void completesByItselfWithoutScript() {
        world.desk().put("slow", new Standing.Pending(PretendDesk.facts("slow"), null));
        assertThat(visitor.get("/payments/slow").body())
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>");
    }

    @Test
    void asksNobodyToPayAgainWhileThingsAreUnclear() {
        world.desk().put("unclear", new Standing.Failed(PretendDesk.facts("unclear"), false));
        assertThat(visitor.get("/payments/unclear").body())
                .contains("do not pay again")
                .doesNotContain("Nothing was charged")
                .doesNotContain("Try again");
        world.desk().databaseAway(true);
        var page = visitor.get("/payments/unclear");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("We are checking your payment")
                .contains("do not pay again")
                .contains("hx-get")
                .doesNotContain("Nothing was charged");
        assertThat(visitor.get("/payments/unclear", "HX-Request", "true").statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysSoWhenTheDatabaseIsAway() {
        world.desk().databaseAway(true);
        var page = visitor.post("/cards", Map.of("number", PretendDesk.ACTIVE));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("do not pay again").doesNotContain("Nothing was charged");
    }
}

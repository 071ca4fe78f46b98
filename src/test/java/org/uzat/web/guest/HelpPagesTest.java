package org.uzat.web.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uzat.web.page.HelpTopic;

/** Help as it is asked for and as it is led to. */
class HelpPagesTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "az", "ru"})
    void hasEachAnswerAtItsAnchorAndAtItsAddress(String language) {
        String all = visitor.get("/help", "Accept-Language", language).body();
        for (HelpTopic topic : HelpTopic.values()) {
            assertThat(all).contains("id=\"" + topic.slug() + "\"", "href=\"" + topic.path() + "\"");
            var alone = visitor.get(topic.path(), "Accept-Language", language);
            assertThat(alone.statusCode()).as(topic.path()).isEqualTo(200);
            assertThat(alone.body()).contains("<h1>", "id=\"" + topic.slug() + "\"");
        }
        assertThat(visitor.get("/help/zebra", "Accept-Language", language).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsWhatTheOperatorHasDecided() {
        assertThat(visitor.get("/help/after-expiry").body()).contains("for 30 days", "for 180 days", "for 90 days");
        assertThat(visitor.get("/help/valid-to").body()).contains("The day on which you buy is free", "Baku");
        assertThat(visitor.get("/help/contact").body())
                .contains("href=\"tel:+994501112233\"", "Xəzər Mobil: +994 50 111 22 33");
    }

    @ParameterizedTest
    @CsvSource({"en, WIFI, no-data", "az, ITIB, lost-card", "ru, ПОТЕРЯНА, lost-card", "zh, 退款, refund"})
    void searchesWithoutScript(String language, String query, String slug) {
        String page = visitor.get("/help?q=" + encoded(query), "Accept-Language", language)
                .body();
        assertThat(page)
                .contains("id=\"" + slug + "\"", "value=\"" + query + "\"", "<details class=\"topic\" open")
                .doesNotContain("id=\"in-a-shop\"");
    }

    @Test
    void goesOnWhereNothingIsFound() {
        String page = visitor.get("/help?q=" + encoded("<b>zebra</b>")).body();
        assertThat(page)
                .contains("Nothing found for", "&lt;b>zebra&lt;/b>", "href=\"/help/contact\"", "href=\"/help\"")
                .doesNotContain("<b>zebra");
        assertThat(page.split("class=\"topic\"", -1)).hasSize(4);
    }

    @Test
    void isLedToFromEveryPageAndFromRefusals() {
        for (String path : new String[] {"/", "/cards/c-" + PretendDesk.ACTIVE.substring(1), "/no/such/page"}) {
            assertThat(visitor.get(path).body()).as(path).contains("<footer", "href=\"/help\"");
        }
        assertThat(visitor.post("/cards", Map.of("number", "+994 50 999 99 99")).body())
                .contains("href=\"/help/wrong-number\"");
        assertThat(visitor.get("/cards/c-" + PretendDesk.BLOCKED.substring(1)).body())
                .contains("href=\"/help/lost-card\"");
        assertThat(visitor.get("/no/such/page").body()).contains("href=\"/help/renew-online\"");
        world.desk().put("helped", new Standing.Failed(PretendDesk.facts("helped"), true));
        assertThat(visitor.get("/payments/helped").body()).contains("href=\"/help/payment-failed\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.uzat.web.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uzat.demo.Demonstration;
import org.uzat.identity.ApiClients;
import org.uzat.identity.Scope;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;
import org.uzat.web.own.Travellers.Traveller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A traveller says until when, sees three ways, and lets one run by itself; partners get the same by REST. */
@Demonstration
class PlanJourneyTest {

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Travellers travellers;

    @Autowired
    private ApiClients clients;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void plansAStayAndLetsItRunByItself() {
        Traveller owner = travellers.enrol();
        String card = owner.card(5_000);
        String until = today().plusDays(9).toString();
        try (BrowserContext reader = chromium.reader("en-GB", 360, 740, ColorScheme.LIGHT, true)) {
            Page page = reader.newPage();
            logIn(page, owner);
            page.navigate(address("/me/cards/" + card));
            page.click(".own-links a[href$='/plan']");
            Look.at(page, "plan", "asked", "en-GB", ColorScheme.LIGHT);
            page.fill("#until", until);
            page.click("label:has-text('Pictures')");
            page.click(".plan-ask .go");
            assertThat(page.locator(".plan").first()).containsText("Cheapest");
            Look.at(page, "plan", "planned", "en-GB", ColorScheme.LIGHT);
            page.locator(".plan form .go").first().click();
            assertThat(page.locator(".own-auto-on")).containsText("Renews itself");
        }
        try (BrowserContext reader = chromium.reader("ru-RU", 360, 740, ColorScheme.DARK, true)) {
            Page page = reader.newPage();
            logIn(page, owner);
            page.navigate(address("/me/cards/" + card + "/plan?until=" + today().plusDays(60) + "&use=MUCH"));
            assertThat(page.locator(".plan").first()).containsText("Дешевле всего");
            Look.at(page, "plan", "long", "ru-RU", ColorScheme.DARK);
            page.navigate(address("/me/cards/" + card + "/plan?until=2001-01-01"));
            assertThat(page.locator("main")).containsText("Этот день уже прошёл");
        }
    }

    @Test
    void answersPartnersWithPlansOrACode() throws Exception {
        String line = travellers.number(1_000);
        String key = clients.create("plans " + UUID.randomUUID(), EnumSet.of(Scope.PACKS_READ))
                .key();
        HttpResponse<String> found = plans(key, line, today().plusDays(40).toString(), "1073741824", "");
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        JsonNode cheapest =
                JsonMapper.shared().readTree(found.body()).path("plans").path(0);
        assertThat(cheapest.path("aims").toString()).contains("CHEAPEST");
        assertThat(cheapest.path("proven").asBoolean()).isTrue();
        assertThat(cheapest.path("steps").size()).isPositive();
        assertThat(LocalDate.parse(cheapest.path("after").path("lastDay").asString()))
                .isAfterOrEqualTo(today().plusDays(40));
        assertThat(plans(key, line, "2001-01-01", "0", "").body()).contains("STAY_OVER");
        assertThat(plans(key, line, "2099-01-01", "0", "").body()).contains("STAY_TOO_LONG");
        assertThat(plans(key, line, today().toString(), "-1", "").statusCode()).isEqualTo(400);
        assertThat(plans(key, line, today().toString(), "0", ",\"useBalance\":true")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> plans(String key, String line, String until, String data, String more)
            throws IOException, InterruptedException {
        String body = "{\"line\":\"%s\",\"until\":\"%s\",\"dataPerDay\":%s%s}".formatted(line, until, data, more);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address("/api/v1/plans")))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private void logIn(Page page, Traveller owner) {
        page.navigate(address("/login"));
        page.fill("#address", owner.email());
        page.fill("#password", Travellers.PASSWORD);
        page.click(".go");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Baku"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}

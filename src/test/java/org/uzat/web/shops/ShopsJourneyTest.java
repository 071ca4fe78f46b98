package org.uzat.web.shops;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uzat.demo.Demonstration;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A traveller finds the nearest open shop: with a script and without, with a map and without a connection, and a program by REST. */
@Demonstration
class ShopsJourneyTest {

    private static final Path FOLDER = Path.of(System.getProperty("uzat.images", "target/images"));
    private static final Chromium chromium = Chromium.shared();
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    /** With a script and without: a metro station is typed, only what is open stays, and the address is shown to a driver. */
    @ParameterizedTest
    @CsvSource({
        "en-GB, LIGHT, false, sahil, Near Sahil, Open, around the clock",
        "ru-RU, DARK, true, сахил, Рядом: Сахил, Открыто, круглосуточно",
        "az-AZ, DARK, true, sahil, Yaxınlıqda: Sahil, Açıqdır, gecə-gündüz",
        "zh-CN, LIGHT, true, 萨希尔, 萨希尔站（海滨）附近, 营业中, 全天 24 小时"
    })
    void findsTheNearestOpenShop(
            String language, ColorScheme theme, boolean script, String typed, String near, String open, String always) {
        String mark = "-" + language.substring(0, 2);
        try (BrowserContext reader = chromium.reader(language, 360, 740, theme, script)) {
            Page page = reader.newPage();
            page.navigate("http://localhost:" + port + "/");
            page.click("main a[href='/shops']");
            assertThat(page.locator("#near-me")).isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(script));
            page.fill("#q", typed);
            page.click(".find .go");
            assertThat(page.locator("#from")).hasText(near);
            assertThat(page.url()).endsWith("/shops/at/metro-sahil");
            page.locator(".filters a").first().click();
            assertThat(page.locator(".filters a").first()).hasAttribute("aria-current", "true");
            assertThat(page.locator(".shop").first()).containsText("Caspian Sahil");
            assertThat(page.locator(".shop").first()).containsText(always);
            page.locator(".shop .standing b")
                    .all()
                    .forEach(word -> assertThat(word).hasText(open));
            look(page, "list", language, theme, script);
            Camera.take(page, FOLDER.resolve("shops" + mark + ".png"), false);

            page.locator(".shop h3 a").first().click();
            assertThat(page.locator("h1")).hasText("Caspian Sahil");
            assertThat(page.locator(".driver-address")).hasText("Nümunə küçəsi 12, Səbail rayonu, Bakı");
            assertThat(page.locator(".driver-address")).hasAttribute("lang", "az");
            assertThat(page.locator(".translated")).hasCount(language.equals("az-AZ") ? 0 : 1);
            assertThat(page.locator(".call")).hasAttribute("href", "tel:+994125550002");
            assertThat(page.locator(".hours tr")).hasCount(7);
            look(page, "shop", language, theme, script);
            Camera.take(page, FOLDER.resolve("shop" + mark + ".png"), false);
        }
    }

    /** What judges a page is a script itself. */
    private static void look(Page page, String name, String language, ColorScheme theme, boolean script) {
        if (script) {
            Look.at(page, "shops", name, language, theme);
        }
    }

    @Test
    void picksAPlaceAndAsksWhichOne() {
        try (BrowserContext reader = chromium.reader("en-GB", 360, 740, ColorScheme.LIGHT, false)) {
            Page page = reader.newPage();
            page.navigate("http://localhost:" + port + "/shops");
            assertThat(page.locator("#from")).hasText("Near Baku city centre");
            page.click(".places summary");
            Look.shoot(page, "shops", "places");
            page.click(".places a:has-text('Heydar Aliyev Airport')");
            assertThat(page.locator(".shop").first()).containsText("Caspian Aeroport");
            page.fill("#q", "ganja");
            page.click(".find .go");
            assertThat(page.locator(".meant a")).hasCount(2);
            page.click(".meant a:has-text('Airport')");
            assertThat(page.locator(".shop").first()).containsText("Caspian Gəncə Aeroport");
            page.fill("#q", "<b>Atlantis</b>");
            page.click(".find .go");
            assertThat(page.locator(".note[role=status]").first()).containsText("We don’t know “<b>Atlantis</b>”");
            assertThat(page.locator(".places")).hasAttribute("open", "");
            page.navigate("http://localhost:" + port + "/shops/at/nowhere");
            assertThat(page).hasURL("http://localhost:" + port + "/shops");
            page.navigate("http://localhost:" + port + "/shops/caspian/NOWHERE");
            assertThat(page.locator("h1")).hasText("There is nothing here");
        }
    }

    @Test
    void beginsWhereTheReaderIsAndDrawsAMapAndStaysWithoutAConnection() {
        try (BrowserContext reader = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true)) {
            reader.grantPermissions(List.of("geolocation"));
            reader.setGeolocation(new Geolocation(40.6818, 46.3620));
            Page page = reader.newPage();
            List<String> foreign = new java.util.concurrent.CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith("http://localhost:" + port)) {
                    foreign.add(request.url());
                }
            });
            List<String> complaints = new java.util.concurrent.CopyOnWriteArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate("http://localhost:" + port + "/shops");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.click("#near-me");
            assertThat(page.locator("#from")).hasText("Nearest to you");
            assertThat(page.locator(".shop").first()).containsText("Caspian Gəncə");
            assertThat(page.locator(".shop-far").first()).hasText("70 m");
            assertThat(page.locator(".map path.outline")).isVisible(SOON);
            page.locator(".map .pin").first().click();
            assertThat(page.locator(".leaflet-popup-content a")).hasText("Caspian Gəncə");
            assertThat(page.locator(".shop.lit")).containsText("Caspian Gəncə");
            page.navigate("http://localhost:" + port + "/shops/at/metro-28-may");
            assertThat(page.locator(".map path.outline")).isVisible(SOON);
            assertThat(page.locator(".map .place-name").first()).isVisible(SOON);
            Look.shoot(page, "shops", "map");
            Camera.take(page, FOLDER.resolve("shops-map.png"), false);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Look.shoot(page, "shops", "map-dark");
            page.setViewportSize(360, 740);
            page.reload();
            page.click("#show-map");
            assertThat(page.locator(".map path.outline")).isVisible(SOON);
            Look.at(page, "shops", "map", "en-GB", ColorScheme.DARK);
            assertThat(foreign).as("nobody else is asked for anything").isEmpty();
            assertThat(complaints).as("what the page's own rules forbid").isEmpty();

            page.waitForFunction("async () => (await (await caches.open('seen')).keys()).length > 0");
            reader.setOffline(true);
            page.navigate("http://localhost:" + port + "/shops");
            assertThat(page.locator("#as-of")).isVisible();
            assertThat(page.locator("#from")).hasText("Near 28 May");
            reader.setOffline(false);
        }
    }

    @Test
    void answersOtherSystems() throws Exception {
        HttpResponse<String> found = get("/api/v1/shops?near=40.3712,49.8449&open=now&service=ESIM&speaks=zh&limit=1");
        assertThat(found.statusCode()).isEqualTo(200);
        JsonNode shop = JsonMapper.shared().readTree(found.body()).path("items").path(0);
        assertThat(shop.path("code").asString()).isEqualTo("SAHIL");
        assertThat(shop.path("operator").asString()).isEqualTo("caspian");
        assertThat(shop.path("open").asBoolean()).isTrue();
        assertThat(shop.path("closesAt").isNull()).isTrue();
        assertThat(shop.path("distanceMeters").asInt()).isBetween(50, 110);
        assertThat(shop.path("address").path("az").asString()).isEqualTo("Nümunə küçəsi 12, Səbail rayonu, Bakı");
        assertThat(JsonMapper.shared()
                        .readTree(get("/api/v1/shops?limit=100").body())
                        .path("items")
                        .size())
                .isGreaterThanOrEqualTo(12);

        for (String wrong : List.of(
                "near=91,0",
                "near=baku",
                "near=",
                "limit=0",
                "limit=101",
                "open=later",
                "service=TEA",
                "speaks=de",
                "operator=no")) {
            HttpResponse<String> refused = get("/api/v1/shops?" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).as(wrong).contains("\"code\":\"MALFORMED\"");
        }
        assertThat(get("/api/v1/shops?near=91,0").body()).contains("\"facts\":{\"field\":\"near\"}");
        assertThat(get("/openapi.json").body()).contains("/api/v1/shops", "latitude,longitude in degrees");
    }

    @Test
    void letsNobodyElseDrawOnItsPages() throws Exception {
        HttpResponse<String> page = get("/shops");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';");
        assertThat(page.headers().firstValue("Permissions-Policy").orElse("")).contains("geolocation=(self)");
        assertThat(get("/").headers().firstValue("Permissions-Policy").orElse(""))
                .contains("geolocation=()");
        assertThat(get("/shops/outline.geojson").headers().firstValue("Content-Type"))
                .hasValue("application/geo+json");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}

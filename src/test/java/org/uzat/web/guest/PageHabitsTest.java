package org.uzat.web.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page: weight, headers, language, errors; and no session for a guest. */
class PageHabitsTest {

    private static final int PAGE_BYTES = 14 * 1024;
    private static final int EVERYTHING_BYTES = 60 * 1024;
    private static final String CARD = "/cards/c-" + PretendDesk.ACTIVE.substring(1);
    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

    private static PretendWorld.Running world;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        world = PretendWorld.start();
        visitor = Visitor.of(world);
        world.desk().put("pending", new Standing.Pending(PretendDesk.facts("pending"), null));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "az", "ru"})
    void isLightEnoughForADyingConnection(String language) {
        String[] headers = {"Accept-Encoding", "gzip", "Accept-Language", language};
        for (String path : new String[] {"/", CARD, "/payments/pending", "/help", "/receipts/slip"}) {
            byte[] page = visitor.bytes(path, headers);
            assertThat(page[0]).as("%s travels gzipped", path).isEqualTo((byte) 0x1f);
            assertThat(page.length).as(path).isLessThanOrEqualTo(PAGE_BYTES);
            int everything = page.length;
            Matcher assets = ASSET.matcher(visitor.get(path).body());
            while (assets.find()) {
                everything += visitor.bytes(assets.group(1), headers).length;
            }
            assertThat(everything).as("%s with everything", path).isLessThanOrEqualTo(EVERYTHING_BYTES);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/help", "/no/such/page", "/payments/pending", "/payments/nobodys", "/receipts/nobodys"})
    void sendsStrictHeadersWithEveryPage(String path) {
        HttpResponse<String> page = visitor.get(path);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self'")
                .contains("frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control").orElse(""))
                .contains(path.equals("/payments/pending") ? "no-cache, private" : "no-store");
    }

    @Test
    void makesNoSessionForAGuest() {
        assertThat(visitor.get("/").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(visitor.get(CARD).headers().allValues("Set-Cookie")).isEmpty();
        assertThat(visitor.post("/cards", Map.of("number", PretendDesk.ACTIVE))
                        .headers()
                        .allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void keepsAssetsForAYearUnderTheirHash() {
        Matcher assets = ASSET.matcher(visitor.get("/").body());
        assertThat(assets.find()).isTrue();
        HttpResponse<String> asset = visitor.get(assets.group(1));
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(visitor.get("/assets/uzat-0000000000.css").statusCode()).isEqualTo(404);
    }

    @Test
    void remembersTheChosenLanguageForAYear() {
        var chosen = visitor.post("/language", Map.of("lang", "az", "back", CARD));
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains(CARD);
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse(""))
                .contains("lang=az", "Max-Age=31536000", "HttpOnly", "SameSite=Lax");
        assertThat(visitor.get("/", "Cookie", "lang=az", "Accept-Language", "ru")
                        .body())
                .contains("<html lang=\"az\">");
        assertThat(visitor.get("/", "Cookie", "lang=xx", "Accept-Language", "ru")
                        .body())
                .contains("<html lang=\"ru\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/a//b?c=d", "javascript:x"})
    void leadsNobodyElsewhereWithALanguage(String back) {
        assertThat(visitor.post("/language", Map.of("lang", "ru", "back", back))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .matches("/|/a//b");
    }

    @ParameterizedTest
    @CsvSource({"/no/such/page, 404", "/cards, 405", "/language, 405", "/cards/invented, 404", "/payments/x/y, 404"})
    void hasAPageForEveryError(String path, int status) {
        HttpResponse<String> page = visitor.get(path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<h1>", "class=\"go\"", "charged").doesNotContain("Exception", "Whitelabel");
    }

    @Test
    void refusesAFormThatAnotherSiteSends() {
        var page = visitor.post("/cards", Map.of("number", PretendDesk.ACTIVE), "Sec-Fetch-Site", "cross-site");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("allowed");
    }
}

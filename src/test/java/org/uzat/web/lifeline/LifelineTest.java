package org.uzat.web.lifeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Workbench;
import org.uzat.gateway.SecondBank;
import org.uzat.order.Shop;
import org.uzat.time.WallClock;
import org.uzat.web.guest.WalledCards;

/** The lifeline over HTTP: how small it is, whom it believes, and what it lets be taken from a card's money. */
@Workbench
class LifelineTest {

    private static final int PAGE_BYTES_MAX = 14 * 1024;
    private static final String RENEWALS =
            "select count(*) from renewal join msisdn_directory using (line_id) where msisdn = ?";
    private static final String MAIN = "select main_minor from line where msisdn = ?";

    @Autowired
    private Shop shop;

    @Autowired
    private SecondBank second;

    @Autowired
    private WalledCards cards;

    @Autowired
    private LifelineSecret secret;

    @Autowired
    private WallClock clock;

    @BeforeEach
    void openTheSecondBank() {
        second.open(true);
    }

    @AfterEach
    void closeTheSecondBank() {
        second.open(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "az", "ru"})
    void isOneSmallPageWithEverythingInIt(String language) {
        long number = cards.expired(5_000);
        HttpResponse<String> known = signed(number, "Accept-Language", language);
        HttpResponse<String> failed = post("/w/pay", form(known.body()) + "&way=nobody", "Accept-Language", language);
        HttpResponse<String> renewed = post("/w/renew", form(known.body()), "Accept-Language", language);
        String done = renewed.headers().firstValue("Location").orElseThrow();
        for (HttpResponse<String> page : List.of(
                get("/w", "Accept-Language", language), known, failed, get(done, "Accept-Language", language))) {
            assertThat(page.body()).contains("<html lang=\"" + language);
            assertThat(page.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(PAGE_BYTES_MAX);
            assertThat(page.body()).doesNotContain("<script", "<link", "src=", "url(", "://", "@import");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .contains("frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    @Test
    void knowsTheCardWhenTheNetworkSaysSoAndOnlyThen() {
        long number = cards.expired(5_000);
        String name = "+" + number;
        byte[] key = Objects.requireNonNull(secret.bytes());
        String word = NetworksWord.of(name, key, clock.instant());
        assertThat(get("/w", NetworksWord.HEADER, word).body()).contains("Expired");
        assertThat(get("/w?t=" + NetworksWord.token(word)).body()).contains("Expired", "Use the money on the SIM card");

        String old = NetworksWord.of(name, key, clock.instant().minusSeconds(400));
        String forged = NetworksWord.of(name, "x".repeat(40).getBytes(StandardCharsets.UTF_8), clock.instant());
        for (HttpResponse<String> plain : List.of(
                get("/w", NetworksWord.HEADER, old),
                get("/w", NetworksWord.HEADER, forged),
                get("/w", NetworksWord.HEADER, name),
                get("/w?t=" + NetworksWord.token(old)),
                get("/w?t=" + number),
                get("/w?msisdn=" + number),
                get("/w?card=" + number))) {
            assertThat(plain.statusCode()).isEqualTo(200);
            assertThat(plain.body()).contains("id=\"number\"").doesNotContain("Expired", Long.toString(number));
        }
    }

    @Test
    void takesTheCardsMoneyOnceForADoubleTap() throws Exception {
        long number = cards.expired(5_000);
        String form = form(signed(number).body());
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> tap = () ->
                    post("/w/renew", form).headers().firstValue("Location").orElse("no");
            List<String> places = taps.invokeAll(List.of(tap, tap, tap, tap)).stream()
                    .map(place -> place.resultNow())
                    .toList();
            assertThat(places).allMatch(place -> place.startsWith("/w/done/"));
        }
        assertThat(shop.count(RENEWALS, number)).isEqualTo(1);
        assertThat(shop.count(MAIN, number)).isEqualTo(4_010);
        String late = post("/w/renew", form).headers().firstValue("Location").orElseThrow();
        assertThat(get(late).body()).contains("Valid to", "flight mode");
        assertThat(shop.count(RENEWALS, number)).isEqualTo(1);
    }

    @Test
    void takesNoMoneyWithoutTheNetworksWord() {
        long number = cards.expired(5_000);
        long other = cards.expired(5_000);
        String typed = post("/w", "number=" + Shop.encoded("+" + number)).body();
        assertThat(typed).contains("Expired").doesNotContain("Use the money on the SIM card", "is enough");
        assertThat(post("/w/renew", form(typed)).statusCode()).isEqualTo(409);

        String proofOfOther = field(signed(other).body(), "proof");
        String mixed = form(typed).replace("proof=", "proof=" + Shop.encoded(proofOfOther));
        assertThat(post("/w/renew", mixed).statusCode()).isEqualTo(409);
        assertThat(shop.count(RENEWALS, number)).isZero();
        assertThat(shop.count(RENEWALS, other)).isZero();
    }

    @Test
    void takesMoneyOnlyForACardInNeedAndTwiceADayAtMost() {
        long well = cards.valid(9, 5_000);
        String page = signed(well).body();
        assertThat(page).doesNotContain("Use the money on the SIM card");
        assertThat(post("/w/renew", form(page)).statusCode()).isEqualTo(403);

        long number = cards.expired(5_000);
        for (int i = 0; i < 2; i++) {
            assertThat(post("/w/renew", form(signed(number).body())).statusCode())
                    .isEqualTo(303);
            cards.expire(number);
        }
        assertThat(post("/w/renew", form(signed(number).body())).statusCode()).isEqualTo(429);
        assertThat(shop.count(RENEWALS, number)).isEqualTo(2);
    }

    @Test
    void takesNothingWhereTheMoneyOrThePriceIsAnother() {
        long poor = cards.expired(100);
        String page = signed(poor).body();
        assertThat(page).doesNotContain("Use the money on the SIM card");
        assertThat(post("/w/renew", form(page)).statusCode()).isEqualTo(402);

        long rich = cards.expired(5_000);
        String cheaper = form(signed(rich).body()).replace("%3A990%3A", "%3A1%3A");
        assertThat(post("/w/renew", cheaper).statusCode()).isEqualTo(409);
        assertThat(shop.count(MAIN, rich)).isEqualTo(5_000);
    }

    @Test
    void listsTheHostsForAWalledGarden(@Autowired WalledGarden garden) {
        assertThat(garden.text()).anyMatch(line -> line.contains("uzat.web.site"));
        assertThat(garden.text()).contains("pay.second.example  # to pay by second");
    }

    private HttpResponse<String> signed(long number, String... headers) {
        String word = NetworksWord.of("+" + number, Objects.requireNonNull(secret.bytes()), clock.instant());
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = NetworksWord.HEADER;
        all[headers.length + 1] = word;
        return get("/w", all);
    }

    private HttpResponse<String> get(String path, String... headers) {
        return cards.get(shop.address() + path, headers);
    }

    private HttpResponse<String> post(String path, String form, String... headers) {
        return shop.post(shop.address() + path, form, headers);
    }

    /** What the page's form would send as it stands. */
    private static String form(String page) {
        return "card=" + Shop.encoded(field(page, "card")) + "&proof=" + Shop.encoded(field(page, "proof"))
                + "&version=" + field(page, "version") + "&once=" + Shop.encoded(field(page, "once"))
                + "&offer=" + Shop.encoded(offer(page));
    }

    private static String field(String page, String name) {
        return first(page, "name=\"" + name + "\" value=\"([^\"]*)\"");
    }

    private static String offer(String page) {
        return first(page, "name=\"offer\" value=\"(TOURIST-10:[^\"]+)\"");
    }

    private static String first(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}

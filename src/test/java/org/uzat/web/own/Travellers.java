package org.uzat.web.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.claim.Claims;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.language.Language;
import org.uzat.line.Lines;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;

/** People with accounts, cards with money, and browsers without scripts. */
@TestComponent
@Lazy
public class Travellers {

    public static final String PASSWORD = "ten more days of sun";

    private static final String HEADER = "iccid,imsi,msisdn,puk,operator,card_type,activated_at,valid_until,balance";
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final AtomicLong NUMBERS = new AtomicLong(1_000);
    private static final AtomicLong NAMES = new AtomicLong();

    private final Accounts accounts;
    private final Claims claims;
    private final Lines lines;
    private final Imports imports;
    private final JdbcClient database;
    private final int port;
    private final Path folder;

    Travellers(
            Accounts accounts,
            Claims claims,
            Lines lines,
            Imports imports,
            JdbcClient database,
            @Value("${local.server.port}") int port) {
        this.accounts = accounts;
        this.claims = claims;
        this.lines = lines;
        this.imports = imports;
        this.database = database;
        this.port = port;
        try {
            this.folder = Files.createTempDirectory("travellers");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Somebody new, logged in by HTTP. */
    public Traveller enrol() {
        String email = "traveller" + NAMES.incrementAndGet() + "@buys.example";
        AccountId id = accounts.enrol(List.of(Address.email(email).orElseThrow()), PASSWORD, Language.EN);
        Traveller traveller = new Traveller(this, id, email, browser());
        traveller.logIn();
        return traveller;
    }

    /** A tourist's card that works for two more days, with money on it, as its owner's addresses name it. */
    String card(AccountId owner, long mainMinor) {
        return claims.take(
                        owner,
                        lines.find(new LineName.ByIccid(fresh(mainMinor))).orElseThrow())
                .card();
    }

    /** The number of a tourist's card that nobody else touches: it works for two more days, with money on it. */
    public String number(long mainMinor) {
        return Objects.requireNonNull(lines.find(new LineName.ByIccid(fresh(mainMinor)))
                        .orElseThrow()
                        .msisdn())
                .e164();
    }

    /** The number of a tourist's card of the stock that nobody has used: it has money on it and no days. */
    public String unusedCard(long mainMinor) {
        return stocked(mainMinor, false).digits();
    }

    private Iccid fresh(long mainMinor) {
        return stocked(mainMinor, true);
    }

    private Iccid stocked(long mainMinor, boolean used) {
        long number = NUMBERS.incrementAndGet();
        Iccid iccid = iccid(number);
        LocalDate today = LocalDate.now(BAKU);
        String row = String.join(
                ",",
                iccid.digits(),
                String.format(Locale.ROOT, "40098%010d", number),
                String.format(Locale.ROOT, "+99450%07d", 8_800_000 + number),
                "12345678",
                "caspian",
                "TOURIST",
                used ? today.minusDays(8).atStartOfDay(BAKU).toInstant().toString() : "",
                used ? today.plusDays(3).atStartOfDay(BAKU).toInstant().toString() : "",
                mainMinor / 100 + "." + String.format(Locale.ROOT, "%02d", mainMinor % 100));
        Path file = SampleFiles.file(folder, "sims-" + number + ".csv", HEADER, row);
        assertThat(SampleFiles.rejects(imports.load("sims", file, null))).isEmpty();
        return iccid;
    }

    /** The line behind a card. */
    LineId line(String card) {
        return new LineId(count("select line_id from claim where card = ?", card));
    }

    long main(String card) {
        return count("select main_minor from line where line_id = ?", line(card).number());
    }

    long held(String card) {
        return count("select held_minor from line where line_id = ?", line(card).number());
    }

    long renewals(String card) {
        return count(
                "select count(*) from renewal where line_id = ?", line(card).number());
    }

    long payments(AccountId owner) {
        return count("select count(*) from payment join orders using (order_id) where actor = ?", owner.toString());
    }

    long count(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query(Long.class).single();
    }

    void change(String sql, Object... parameters) {
        assertThat(database.sql(sql).params(parameters).update()).isPositive();
    }

    void run(String sql) {
        database.sql(sql).update();
    }

    HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + "/").resolve(path);
    }

    static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    private static Iccid iccid(long number) {
        String body = String.format(Locale.ROOT, "8999488%011d", number);
        return IntStream.rangeClosed(0, 9)
                .mapToObj(check -> Iccid.parse(body + check))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** One of them, with a browser of their own. */
    public record Traveller(Travellers all, AccountId id, String email, HttpClient browser) {

        public String card(long mainMinor) {
            return all.card(id, mainMinor);
        }

        void logIn() {
            assertThat(submit("/login", "/login", Map.of("address", email, "password", PASSWORD))
                            .statusCode())
                    .isEqualTo(303);
        }

        HttpResponse<String> get(String path, String... headers) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(all.address(path)).GET();
            if (headers.length > 0) {
                request.headers(headers);
            }
            return all.send(browser, request);
        }

        /** The card's page as it is now, to be sent as it stands, now or later. */
        Shown look(String card) {
            return new Shown(this, "/me/cards/" + card, get("/me/cards/" + card).body());
        }

        /** Fetches a page with a form and sends fields with its token. */
        HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
            return post(
                    path,
                    fields,
                    found("name=\"_csrf\" value=\"([^\"]+)\"", get(page).body()));
        }

        HttpResponse<String> post(String path, Map<String, String> fields, String token) {
            String body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
            return all.send(
                    browser,
                    HttpRequest.newBuilder(all.address(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** Pays at the bank by one of its test cards and comes back. */
        String pay(HttpResponse<String> toBank, String testCard) {
            assertThat(toBank.statusCode()).isEqualTo(303);
            String back = location(post(location(toBank), Map.of("test", testCard), "none"));
            return all.address(back).getPath();
        }

        /** The payment's page once it says this. */
        String await(String payment, String words) {
            Travellers.await(() -> get(payment).body().contains(words));
            return get(payment).body();
        }
    }

    /** A page as it was shown. */
    record Shown(Traveller traveller, String path, String body) {

        String offer(String pack) {
            return found("value=\"(" + pack + ":[^\"]+)\"", body);
        }

        /** Taps an offer's button. */
        HttpResponse<String> buy(String pack, String how) {
            return send(traveller, path, offer(pack), how);
        }

        HttpResponse<String> send(Traveller who, String card, String offer, String how) {
            Map<String, String> fields =
                    Map.of("offer", offer, "how", how, "once", found("name=\"once\" value=\"(\\d+)\"", body));
            return who.post(card + "/orders", fields, found("name=\"_csrf\" value=\"([^\"]+)\"", body));
        }
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    static String found(String pattern, String body) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern + " in " + body).isTrue();
        return found.group(1);
    }
}

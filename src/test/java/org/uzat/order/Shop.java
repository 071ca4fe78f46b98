package org.uzat.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.QuoteItem;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;

/** What the journeys do over and over: a line, an order, a card, and waiting. */
@TestComponent
@Lazy
public class Shop {

    private static final AtomicLong ICCIDS = new AtomicLong(899_400_000_000_000_000L);

    private final JdbcClient database;
    private final Orders orders;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    Shop(JdbcClient database, Orders orders, Imports imports, @Value("${local.server.port}") int port) {
        this.database = database;
        this.orders = orders;
        this.port = port;
        SampleFiles.load(imports, "caspian");
    }

    /** A tourist's line, valid for two more days, with money on it. */
    public LineId line(long mainMinor) {
        Instant now = Instant.now();
        long id = database.sql("""
                        insert into line (line_id, operator_id, card_type, iccid, activated_at, valid_until, grace_until,
                            reload_until, main_minor)
                        select nextval('line_id_sequence'), operator_id, 'TOURIST', ?, ?, ?, ?, ?, ?
                        from operator where code = 'caspian'
                        returning line_id
                        """)
                .params(Long.toString(ICCIDS.incrementAndGet()), at(now, -8), at(now, 2), at(now, 32), at(now, 182))
                .param(mainMinor)
                .query(Long.class)
                .single();
        return new LineId(id);
    }

    OpenOrder order(List<QuoteItem> items, boolean useBalance, String key) {
        return new OpenOrder(
                items,
                useBalance,
                null,
                "sandbox",
                IfNotBought.MONEY_BACK,
                "http://localhost:" + port + "/payments/{payment}",
                "en",
                new Origin(Channel.WEB, "guest", null, null),
                key,
                OpenOrder.GUESTS);
    }

    public PaymentView open(LineId line, boolean useBalance) {
        return opened(orders.open(order(List.of(tenDays(line)), useBalance, key())));
    }

    /** The same through another bank. */
    public PaymentView open(LineId line, boolean useBalance, String gateway) {
        return opened(
                orders.open(with(order(List.of(tenDays(line)), useBalance, key()), gateway, IfNotBought.MONEY_BACK)));
    }

    /** The same with the payer's wish for money that cannot buy it. */
    PaymentView open(LineId line, IfNotBought ifNotBought) {
        return opened(orders.open(with(order(List.of(tenDays(line)), false, key()), "sandbox", ifNotBought)));
    }

    private static OpenOrder with(OpenOrder order, String gateway, IfNotBought ifNotBought) {
        return new OpenOrder(
                order.items(),
                order.useBalance(),
                order.quoteToken(),
                gateway,
                ifNotBought,
                order.returnUrl(),
                order.language(),
                order.origin(),
                order.onceKey(),
                order.clientId());
    }

    Orders orders() {
        return orders;
    }

    static QuoteItem tenDays(LineId line) {
        return new QuoteItem.PackItem(line, "TOURIST-10", 1);
    }

    static PaymentView opened(Opening opening) {
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).payment();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** Pays as a browser without JavaScript does, by one of the test cards' buttons. */
    public HttpResponse<String> pay(PaymentView payment, String card) {
        return post(Objects.requireNonNull(payment.checkoutUrl()), "test=" + card);
    }

    public HttpResponse<String> post(String url, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    public String address() {
        return "http://localhost:" + port;
    }

    PaymentView now(PaymentView payment) {
        return orders.payment(payment.id()).orElseThrow();
    }

    public PaymentView fulfilled(PaymentView payment) {
        await(() -> now(payment).fulfilment() != Fulfilment.WAITING);
        return now(payment);
    }

    public long count(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query(Long.class).single();
    }

    public String text(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query(String.class).single();
    }

    public void change(String sql, Object... parameters) {
        assertThat(database.sql(sql).params(parameters).update()).isPositive();
    }

    public static void await(BooleanSupplier condition) {
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

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Object at(Instant now, int days) {
        return now.plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }
}

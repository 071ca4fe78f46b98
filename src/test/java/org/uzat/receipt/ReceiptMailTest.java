package org.uzat.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.decision.RequestKey;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.identity.OwnAccount;
import org.uzat.language.Language;
import org.uzat.messaging.Postmaster;
import org.uzat.numbering.LineId;
import org.uzat.order.PaymentView;
import org.uzat.order.Shop;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.renewal.Renewals;

/** Receipts by e-mail, from the form to the mail server: once for each receipt and address, whatever is repeated. */
@Tag("store")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.mail.host=127.0.0.1", "uzat.mail.from=uzat@operator.example"})
@Import(Shop.class)
class ReceiptMailTest {

    private static final Postmaster POST = new Postmaster();
    private static final AtomicInteger BUYERS = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/receipts/\\S+)");

    @Autowired
    private Shop shop;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnAccount own;

    @Autowired
    private ReceiptMailing mailing;

    @Autowired
    private ReceiptMailStore store;

    private final String buyer = "buyer" + BUYERS.incrementAndGet() + "@example.com";

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", POST::port);
    }

    @AfterAll
    static void stop() {
        POST.goAway();
    }

    @Test
    void sendsOnceWhatWasAskedForBeforePaying() {
        PaymentView payment = shop.open(shop.line(0), false);
        assertThat(ask("/payments/" + payment.id(), buyer).headers().firstValue("Location"))
                .hasValue("/payments/" + payment.id() + "/mail/sent");
        assertThat(ask("/payments/" + payment.id(), " " + buyer.toUpperCase(java.util.Locale.ROOT))
                        .statusCode())
                .isEqualTo(303);
        shop.pay(payment, "SUCCESS");
        shop.fulfilled(payment);

        String text = Postmaster.text(POST.await(buyer, 1).getFirst());

        assertThat(text)
                .containsPattern("(?s)Card: \\*.*Price without VAT: 8\\.39.AZN.*VAT 18%: 1\\.51.AZN.*Total: 9\\.90.AZN"
                        + ".*Paid online: 9\\.90.AZN.*Last valid day before: .*New last valid day: ");
        String page = link(text);
        String number = subject(POST.to(buyer).getFirst()).replace("Receipt ", "");
        assertThat(shop.get(shop.address() + page).body()).contains(number);
        assertThat(ask(page, buyer).statusCode()).isEqualTo(303);
        assertThat(ask(page, "second-" + buyer).statusCode()).isEqualTo(303);
        POST.await("second-" + buyer, 1);
        assertThat(POST.to(buyer)).hasSize(1);
        assertThat(POST.to("second-" + buyer)).hasSize(1);
        assertThat(shop.count("select count(*) from receipt_wish where payment = ?", payment.id()))
                .isZero();
        Shop.await(() -> shop.count("select count(*) from receipt_mail where wish_sealed is not null") == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "az, Qəbz , ƏDV 18%, Yeni son gün, Onlayn ödənilib",
        "ru, Чек , НДС 18, Новый последний день, Оплачено онлайн",
        "zh, 收据 , 增值税 18%, 新的最后有效日, 在线支付"
    })
    void speaksTheBuyersLanguage(String language, String subject, String vat, String after, String paid) {
        PaymentView payment = shop.open(shop.line(0), false);
        shop.pay(payment, "SUCCESS");
        shop.fulfilled(payment);
        shop.post(
                shop.address() + "/payments/" + payment.id() + "/mail", "email=" + buyer, "Cookie", "lang=" + language);

        MimeMessage mail = POST.await(buyer, 1).getFirst();

        assertThat(subject(mail)).startsWith(subject).contains("CASPIAN-");
        assertThat(Postmaster.text(mail)).contains(vat, after, paid);
        assertThat(Postmaster.html(mail))
                .contains(vat, after, paid, "<html lang=\"" + (language.equals("zh") ? "zh-Hans" : language))
                .doesNotContain("src=", "<script");
    }

    @Test
    void refusesWhatIsNoAddressOrNoReceiptAndSlowsDownWhoeverAsksTooOften() {
        PaymentView payment = shop.open(shop.line(0), false);
        String path = "/payments/" + payment.id();

        assertThat(ask(path, "nobody").statusCode()).isEqualTo(400);
        assertThat(ask("/payments/invented", buyer).statusCode()).isEqualTo(404);
        assertThat(ask("/receipts/invented", buyer).statusCode()).isEqualTo(404);
        for (int i = 0; i < 5; i++) {
            assertThat(ask(path, i + buyer).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> slower = ask(path, 6 + buyer);
        assertThat(slower.statusCode()).isEqualTo(429);
        assertThat(slower.headers().firstValue("Retry-After")).isPresent();
        assertThat(slower.body()).contains("value=\"6" + buyer + "\"", "Nothing was charged");
    }

    @Test
    void sendsWhatAnAccountBuysUnlessItDoesNotWant() {
        Address mail = Address.email(buyer).orElseThrow();
        AccountId id = accounts.enrol(List.of(mail), "a long enough one", Language.AZ);
        LineId line = shop.line(5000);

        RenewalId first = renew(line, id, "first");
        assertThat(subject(POST.await(buyer, 1).getFirst())).startsWith("Qəbz ");
        shop.change("update follower set tx = '0' where name = 'receipts'");
        own.receipts(id, false);
        RenewalId second = renew(line, id, "second");
        Shop.await(() -> written(second));

        assertThat(POST.to(buyer)).hasSize(1);
        assertThat(shop.count("select count(*) from receipt_mail where line_id = ?", line.number()))
                .isEqualTo(1);
        assertThat(written(first)).isTrue();
    }

    /** Several nodes, or the same work after a crash. */
    @Test
    void writesOneMailHoweverOftenTheWorkIsDone() throws Exception {
        Address mail = Address.email(buyer).orElseThrow();
        AccountId id = accounts.enrol(List.of(mail), "a long enough one", Language.EN);
        RenewalId change = renew(shop.line(5000), id, "many");
        POST.await(buyer, 1);
        String hash = store.hash(mail);
        store.insert(change, new ReceiptMails.Wish(mail, Language.EN, null), java.time.Instant.now());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<java.util.concurrent.Future<java.util.Optional<Duration>>> done = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> mailing.mail(change, hash)))
                    .toList();
            for (var one : done) {
                assertThat(Objects.requireNonNull(one.get())).isEmpty();
            }
        }

        assertThat(POST.to(buyer)).hasSize(1);
        assertThat(shop.count("select count(*) from message where kind = 'RECEIPT' and sent_at is null"))
                .isZero();
    }

    private boolean written(RenewalId change) {
        return shop.count(
                        "select count(*) from receipt where line_id = ? and version = ?",
                        change.line().number(),
                        change.version())
                == 1;
    }

    private RenewalId renew(LineId line, AccountId id, String key) {
        var origin = new Origin(Channel.WEB, id.toString(), null, null);
        var command =
                new Command.Renew(line, "TOURIST-10", 1, null, origin, new RequestKey(RequestKey.OURS, key + line));
        return ((Outcome.Renewed) renewals.post(command).outcome()).id();
    }

    private HttpResponse<String> ask(String path, String email) {
        return shop.post(shop.address() + path + "/mail", "email=" + Shop.encoded(email));
    }

    private static String link(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

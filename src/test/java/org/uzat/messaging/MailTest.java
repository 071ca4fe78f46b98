package org.uzat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.uzat.intake.StockModules;
import org.uzat.language.Language;

/** E-mail as it really leaves: by SMTP, to a server that takes it, refuses it, or is away. */
@Tag("store")
@SpringBootTest(
        classes = StockModules.class,
        properties = {"spring.mail.host=127.0.0.1", "uzat.mail.from=uzat@operator.example", "uzat.world=clean"},
        webEnvironment = WebEnvironment.NONE)
class MailTest {

    private static final Postmaster POST = new Postmaster();
    private static final AtomicInteger READERS = new AtomicInteger();

    @Autowired
    private Messages messages;

    @Autowired
    private Lanes lanes;

    @Autowired
    private JdbcClient database;

    private final String reader = "reader" + READERS.incrementAndGet() + "@example.com";

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", POST::port);
    }

    @AfterAll
    static void stop() {
        POST.goAway();
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Your code for Uzat, Tell it to nobody",
        "AZ, Uzat üçün kodunuz, Heç kimə deməyin",
        "RU, Ваш код для Uzat, Никому его не говорите",
        "ZH, 您的 Uzat 验证码, 请勿告诉任何人"
    })
    void saysTheSameAsTextAndAsAPage(Language language, String subject, String words) throws Exception {
        messages.send(MessageKind.REGISTER_CODE, Medium.EMAIL, language, reader, Map.of("code", "123456"));

        MimeMessage mail = POST.await(reader, 1).getFirst();

        assertThat(mail.getSubject()).isEqualTo(subject).doesNotContain("123456");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("uzat@operator.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(Postmaster.text(mail)).contains("123456", words);
        assertThat(Postmaster.html(mail))
                .contains("<html lang=\"" + language.htmlTag() + "\"", ">123456<", words, "prefers-color-scheme: dark")
                .doesNotContain("http:", "https:", "src=", "url(", "<script", "<img");
    }

    @Test
    void escapesWhateverPeopleTyped() throws Exception {
        String typed = "<img src=x> & \"Mum\"";
        messages.send(MessageKind.CLAIM_TAKEN, Medium.EMAIL, Language.EN, reader, Map.of("card", typed));

        MimeMessage mail = POST.await(reader, 1).getFirst();

        assertThat(Postmaster.html(mail)).contains("&lt;img src=x&gt; &amp;").doesNotContain("<img");
        assertThat(Postmaster.text(mail)).contains(typed);
    }

    @Test
    void forgetsAReceiptWithItsAddressOnceItWasSent() {
        messages.send(
                MessageKind.RECEIPT,
                Language.EN,
                reader,
                new Mail("Receipt 1", "", List.of("Thank you."), null, List.of(), null, "Once."));

        POST.await(reader, 1);
        await(() -> number("select count(*) from message where kind = 'RECEIPT'") == 0);
    }

    /** First there is nobody, or somebody who refuses; then the server is back. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void comesOnceWhenTheServerIsBack(boolean refuses) throws Exception {
        await(() -> unsent() == 0); // whatever came before was taken and is known to be
        POST.goAway();
        try (ServerSocket grumpy = new ServerSocket()) {
            if (refuses) {
                refuseAll(grumpy);
            }
            messages.send(MessageKind.PASSWORD_CHANGED, Medium.EMAIL, Language.EN, reader, Map.of());
            await(() -> lanes.awaySince(Medium.EMAIL).isPresent());
            assertThat(unsent()).isEqualTo(1);
        }

        POST.comeBack();

        MimeMessage mail = POST.await(reader, 1).getFirst();
        await(() -> unsent() == 0);
        assertThat(mail.getMessageID()).endsWith("@operator.example>");
        assertThat(tries()).as("a server that is away was no try of the mail").isEqualTo(1);
        assertThat(POST.to(reader)).hasSize(1);
    }

    private int unsent() {
        return number("select count(*) from message where sent_at is null");
    }

    private int tries() {
        return number("select tries from message order by message_id desc limit 1");
    }

    private int number(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    /** Greets everybody with "not now" (RFC 5321, 421) until it is closed. */
    private static void refuseAll(ServerSocket socket) throws IOException {
        socket.setReuseAddress(true);
        socket.bind(new java.net.InetSocketAddress("127.0.0.1", POST.port()));
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    caller.getOutputStream().write("421 not now\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException over) {
                    return;
                }
            }
        });
    }
}

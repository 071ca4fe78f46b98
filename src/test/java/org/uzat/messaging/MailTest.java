package org.uzat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        properties = {"spring.mail.host=127.0.0.1", "uzat.mail.from=uzat@operator.example"},
        webEnvironment = WebEnvironment.NONE)
class MailTest {

    private static final int PORT = freePort();
    private static final AtomicInteger READERS = new AtomicInteger();

    private static GreenMail server = started();

    @Autowired
    private Messages messages;

    @Autowired
    private JdbcClient database;

    private final String reader = "reader" + READERS.incrementAndGet() + "@example.com";

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> PORT);
    }

    @AfterAll
    static void stop() {
        server.stop();
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

        MimeMessage mail = awaited();

        assertThat(mail.getSubject()).isEqualTo(subject).doesNotContain("123456");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("uzat@operator.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(part(mail, 0, "text/plain")).contains("123456", words);
        assertThat(part(mail, 1, "text/html"))
                .contains("<html lang=\"" + language.htmlTag() + "\"", ">123456<", words, "prefers-color-scheme: dark")
                .doesNotContain("http:", "https:", "src=", "url(", "<script", "<img");
    }

    @Test
    void escapesWhateverPeopleTyped() throws Exception {
        String typed = "<img src=x> & \"Mum\"";
        messages.send(MessageKind.CLAIM_TAKEN, Medium.EMAIL, Language.EN, reader, Map.of("card", typed));

        MimeMessage mail = awaited();

        assertThat(part(mail, 1, "text/html")).contains("&lt;img src=x&gt; &amp;").doesNotContain("<img");
        assertThat(part(mail, 0, "text/plain")).contains(typed);
    }

    /** First there is nobody, or somebody who refuses; then the server is back. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void comesOnceWhenTheServerIsBack(boolean refuses) throws Exception {
        server.stop();
        try (ServerSocket grumpy = new ServerSocket()) {
            if (refuses) {
                refuseAll(grumpy);
            }
            messages.send(MessageKind.PASSWORD_CHANGED, Medium.EMAIL, Language.EN, reader, Map.of());
            await(() -> failures() >= 1);
            assertThat(unsent()).isEqualTo(1);
        }

        server = started();

        MimeMessage mail = awaited();
        await(() -> unsent() == 0);
        assertThat(mail.getMessageID()).endsWith("@operator.example>");
        assertThat(tries()).isGreaterThanOrEqualTo(2);
        assertThat(mails()).hasSize(1);
    }

    private MimeMessage awaited() {
        await(() -> !mails().isEmpty());
        return mails().getFirst();
    }

    private List<MimeMessage> mails() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> to(mail).contains(reader))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String part(MimeMessage mail, int number, String type) throws Exception {
        var part = ((MimeMultipart) mail.getContent()).getBodyPart(number);
        assertThat(part.getContentType().toLowerCase(Locale.ROOT))
                .startsWith(type)
                .contains("utf-8");
        return (String) part.getContent();
    }

    private int unsent() {
        return number("select count(*) from message where sent_at is null");
    }

    private int failures() {
        return number("select coalesce(max(consecutive_failures), 0) from scheduled_tasks"
                + " where task_name = 'message-send'");
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
        socket.bind(new java.net.InetSocketAddress("127.0.0.1", PORT));
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

    private static GreenMail started() {
        GreenMail fresh = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        fresh.start();
        return fresh;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}

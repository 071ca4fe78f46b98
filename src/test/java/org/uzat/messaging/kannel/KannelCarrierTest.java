package org.uzat.messaging.kannel;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uzat.messaging.Handed;
import org.uzat.messaging.Letter;
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageCentre;
import org.uzat.messaging.MessageCentre.Submitted;
import org.uzat.messaging.MessageKind;

/** Against the real daemons: to the smsbox by HTTP, through the bearerbox, by SMPP to a message centre; and the report all the way back. */
class KannelCarrierTest {

    private static final MessageCentre CENTRE = new MessageCentre();
    private static final List<String> CALLS = new CopyOnWriteArrayList<>();
    private static final LongFunction<String> NAMES = id -> id + ".name-of-" + id;

    @TempDir
    static Path folder;

    private static @Nullable Kannel kannel;
    private static @Nullable HttpServer callbacks;

    @BeforeAll
    static void start() throws Exception {
        kannel = Kannel.startOrSkip(folder, CENTRE.port());
        callbacks = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        callbacks.createContext("/", call -> {
            CALLS.add(call.getRequestURI().toString());
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        callbacks.start();
    }

    @AfterAll
    static void stop() {
        if (kannel != null) {
            kannel.close();
        }
        if (callbacks != null) {
            callbacks.stop(0);
        }
        CENTRE.goAway();
    }

    @ParameterizedTest
    @CsvSource({
        "1, +994501000001, Your card ends on 3 December., 0",
        "2, +994501000002, Kartınız 3 dekabrda bitir., 8",
        "3, +994501000003, Ваша карта действует до 3 декабря., 8",
        "4, +994501000004, 您的卡有效期至 12 月 3 日。, 8"
    })
    void carriesEveryLanguageAndBringsTheReportBack(long id, String number, String text, int coding) throws Exception {
        await(() -> carrier().carry(letter(id, number, text)) instanceof Handed.Taken);
        await(() -> !CENTRE.to(number).isEmpty());

        Submitted sent = CENTRE.to(number).getFirst();
        assertThat(sent.text()).isEqualTo(text);
        assertThat(sent.coding()).isEqualTo(coding);
        CENTRE.report(sent, "DELIVRD");
        String expected = "/callbacks/kannel?message=" + NAMES.apply(id) + "&came=1";
        await(() -> CALLS.contains(expected));
    }

    @Test
    void partsWhatIsTooLong() {
        String text = "Ваша карта действует до 3 декабря. ".repeat(5).strip();
        assertThat(carrier().carry(letter(5, "+994501000005", text)))
                .isEqualTo(new Handed.Taken(List.of(NAMES.apply(5))));
        await(() -> CENTRE.to("+994501000005").size() == 3);
        assertThat(String.join(
                        "",
                        CENTRE.to("+994501000005").stream()
                                .sorted(comparing(Submitted::part))
                                .map(Submitted::text)
                                .toList()))
                .isEqualTo(text);
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() {
        var nobody = new KannelSettings(
                "http://127.0.0.1:1/cgi-bin/sendsms", "uzat", "secret", "Uzat", null, null, Duration.ofSeconds(2));
        assertThat(new KannelCarrier(nobody, NAMES, Clock.systemUTC()).carry(letter(6, "+994501000006", "Hello")))
                .isInstanceOf(Handed.Away.class);
    }

    private static KannelCarrier carrier() {
        String back = "http://127.0.0.1:"
                + java.util.Objects.requireNonNull(callbacks).getAddress().getPort() + "/callbacks/kannel";
        String url = java.util.Objects.requireNonNull(kannel).url();
        return new KannelCarrier(
                new KannelSettings(url, "uzat", "secret", "Uzat", null, back, Duration.ofSeconds(10)),
                NAMES,
                Clock.systemUTC());
    }

    private static Letter letter(long id, String number, String text) {
        Instant now = Instant.now();
        return new Letter(
                id,
                MessageKind.REMINDER,
                Medium.SMS,
                "en",
                number,
                text,
                null,
                null,
                null,
                null,
                now,
                now.plus(Duration.ofHours(2)),
                null);
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}

package org.uzat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.uzat.intake.StockModules;

/** One installation for all tests of carriers, with a mail server, a message centre and a push service that really speak. */
@Tag("store")
@SpringBootTest(
        classes = StockModules.class,
        properties = {
            "uzat.world=clean",
            "spring.mail.host=127.0.0.1",
            "uzat.mail.from=uzat@operator.example",
            "uzat.push.contact=mailto:network@operator.example",
            "uzat.sms.smpp.host=127.0.0.1",
            "uzat.sms.smpp.system-id=uzat",
            "uzat.sms.smpp.password=secret",
            "uzat.sms.smpp.patience=2s",
            "uzat.sms.smpp.rate=200",
            "uzat.sms.smpp.window=20",
            "uzat.sms.smpp.sources.caspian=+994501112233"
        },
        webEnvironment = WebEnvironment.NONE)
abstract class WithCarriers {

    static final Postmaster POST = new Postmaster();
    static final MessageCentre CENTRE = new MessageCentre();
    static final PushService PUSHES = new PushService();

    private static final AtomicInteger NUMBERS = new AtomicInteger(50_000_000);

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void ports(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", POST::port);
        properties.add("uzat.sms.smpp.port", CENTRE::port);
        properties.add("uzat.push.services", PUSHES::address);
    }

    /** A number that nobody else has. */
    static String number() {
        return "+9945" + NUMBERS.incrementAndGet();
    }

    /** A name of something that happens once. */
    static String occasion() {
        return "test-" + UUID.randomUUID();
    }

    Standing standing(String occasion) {
        return Objects.requireNonNull(messages.standings(List.of(occasion)).get(occasion));
    }

    void awaitState(String occasion, LetterState state) {
        await(() -> standing(occasion).state() == state);
    }

    int count(String sql, Object... values) {
        return database.sql(sql).params(values).query(Integer.class).single();
    }

    static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}

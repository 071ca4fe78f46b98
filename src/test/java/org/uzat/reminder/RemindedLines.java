package org.uzat.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.autorenew.Hands;
import org.uzat.claim.Claims;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.language.Language;
import org.uzat.line.Lines;
import org.uzat.messaging.Letter;
import org.uzat.numbering.LineId;
import org.uzat.numbering.Msisdn;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.renewal.Renewals;

/** Somebody with cards that end, and time to be moved. */
abstract class RemindedLines {

    static final AtomicLong NAMES = new AtomicLong();
    static final AtomicLong NUMBERS = new AtomicLong(994_507_700_000L);

    @Autowired
    ReminderSweep sweep;

    @Autowired
    WatchStore watched;

    @Autowired
    Afterwards afterwards;

    @Autowired
    Notices notices;

    @Autowired
    DataUse use;

    @Autowired
    Choices choices;

    @Autowired
    Inbox inbox;

    @Autowired
    Claims claims;

    @Autowired
    Accounts accounts;

    @Autowired
    Lines lines;

    @Autowired
    Renewals renewals;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MoodyCarrier carrier;

    @Autowired
    Hands hands;

    AccountId owner;
    String email;
    String phone;

    @BeforeEach
    void somebody() {
        SampleFiles.load(imports, "caspian");
        carrier.clear();
        email = "reminded" + NAMES.incrementAndGet() + "-" + UUID.randomUUID() + "@pages.example";
        phone = "+" + NUMBERS.incrementAndGet();
        owner = accounts.enrol(
                List.of(
                        Address.email(email).orElseThrow(),
                        Address.of(Msisdn.parse(phone).orElseThrow())),
                "a long enough one",
                Language.EN);
    }

    @AfterEach
    void calm() {
        carrier.clear();
    }

    /** Late in the evening in Baku, and the morning after. */
    record ZonedNight(Instant late, Instant morning) {

        static ZonedNight of(Instant now) {
            var evening =
                    now.atZone(java.time.ZoneId.of("Asia/Baku")).plusDays(1).withHour(23);
            return new ZonedNight(
                    evening.toInstant(),
                    evening.plusDays(1).withHour(8).withMinute(1).toInstant());
        }
    }

    void offer(LineId line, int number) {
        Map<String, String> words = Map.of(
                Notices.OFFER + "en", "Three days more.",
                Notices.OFFER + "az", "Üç gün artıq.",
                Notices.OFFER + "ru", "Три дня в подарок.",
                Notices.OFFER + "zh", "多送三天。");
        NoticeKey key = new NoticeKey(line, Occasion.OFFER, number, Instant.parse("2026-01-01T00:00:00Z"));
        transaction.executeWithoutResult(status ->
                notices.post(List.of(new Notices.News(key, hands.instant().plus(Duration.ofDays(20)), words))));
    }

    LineId owned(int days) {
        LineId line = hands.line(days, 5_000);
        claims.take(owner, Objects.requireNonNull(lines.read(List.of(line)).get(line)));
        watch(line);
        return line;
    }

    void watch(LineId line) {
        watched.watch(List.of(line), Duration.ofDays(3), hands.instant());
    }

    /** Time comes to an instant, and two nodes sweep at once. */
    void pass(Instant instant) {
        hands.move(Duration.between(hands.instant(), instant).plusMillis(1));
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            nodes.execute(sweep::run);
            nodes.execute(sweep::run);
        }
        sweep.run();
    }

    /** The time to look whether the first way led anywhere is now. */
    void lookNow() {
        database.sql("update notice_way set look_at = now() - interval '1 second' where look_at is not null")
                .update();
        afterwards.look();
    }

    Outcome renew(LineId line) {
        RequestKey key = new RequestKey(RequestKey.OURS, UUID.randomUUID().toString());
        return renewals.post(new Command.Renew(line, "TOURIST-10", 1, null, Origin.system(Channel.API), key))
                .outcome();
    }

    Instant end(LineId line) {
        return Objects.requireNonNull(
                Objects.requireNonNull(lines.read(List.of(line)).get(line))
                        .life()
                        .validUntil());
    }

    List<String> told(LineId line) {
        return database.sql("select occasion from notice where line_id = ? order by noted_at")
                .param(line.number())
                .query((row, i) -> Occasion.of(row.getInt(1)).name())
                .list();
    }

    Instant due(LineId line) {
        return database.sql("select due_at from reminder_due where line_id = ?")
                .param(line.number())
                .query((row, i) -> org.uzat.database.Columns.someInstant(row, 1))
                .single();
    }

    long messagesAbout(LineId line) {
        return database.sql("select count(*) from message where occasion like ?")
                .param("notice-" + line + "-%")
                .query(Long.class)
                .single();
    }

    static String[] patterns(List<LineId> lines) {
        return lines.stream().map(line -> "notice-" + line + "-%").toArray(String[]::new);
    }

    static Long[] numbers(List<LineId> lines) {
        return lines.stream().map(LineId::number).toArray(Long[]::new);
    }

    long carriedTo(String address) {
        return carrier.reminders().stream()
                .map(Letter::address)
                .filter(address::equals)
                .count();
    }

    static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
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

package org.uzat.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
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
import org.uzat.messaging.Handed;
import org.uzat.messaging.Letter;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Why;
import org.uzat.numbering.LineId;
import org.uzat.numbering.Msisdn;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.renewal.Renewals;

/** Who is told what of a card, once, whatever happens in between. */
@Tag("store")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo"})
@Import(Hands.class)
class ReminderSweepTest {

    private static final AtomicLong NAMES = new AtomicLong();
    private static final AtomicLong NUMBERS = new AtomicLong(994_507_700_000L);

    @Autowired
    private ReminderSweep sweep;

    @Autowired
    private WatchStore watched;

    @Autowired
    private Afterwards afterwards;

    @Autowired
    private Notices notices;

    @Autowired
    private Choices choices;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Claims claims;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Lines lines;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MoodyCarrier carrier;

    @Autowired
    private Hands hands;

    private AccountId owner;
    private String email;
    private String phone;

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

    @Test
    void tellsEachInstantOnceHoweverManySweepsRun() {
        LineId line = owned(4);
        Instant end = end(line);
        for (Duration ahead : List.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(3), Duration.ZERO)) {
            pass(end.minus(ahead));
        }

        assertThat(told(line)).containsExactly("BEFORE_END", "BEFORE_END", "BEFORE_END", "ENDED");
        assertThat(inbox.unread(owner)).isEqualTo(4);
        inbox.seen(owner);
        assertThat(inbox.unread(owner)).isZero();
        await(() -> carriedTo(email) == 4);
        assertThat(carriedTo(phone)).as("the first way was taken").isZero();
    }

    @Test
    void aRenewalASecondBeforeCancelsTheReminder() {
        LineId line = owned(4);
        Instant before = end(line).minus(Duration.ofDays(3));
        hands.move(Duration.between(hands.instant(), before.minusSeconds(1)));
        assertThat(renew(line)).isInstanceOf(Outcome.Renewed.class);

        pass(before);

        assertThat(told(line)).isEmpty();
        assertThat(due(line)).isEqualTo(end(line).minus(Duration.ofDays(3)));
    }

    @Test
    void tellsOnlyTheLatestWhereMuchWasMissedAndNothingThatIsLongOver() {
        LineId late = owned(4);
        LineId long_ = owned(4);
        hands.move(Duration.between(hands.instant(), end(late).minus(Duration.ofHours(23))));
        sweep.run();
        assertThat(told(late)).containsExactly("BEFORE_END");

        hands.move(Duration.between(hands.instant(), end(long_).plus(Duration.ofDays(3))));
        sweep.run();
        assertThat(told(long_)).containsExactly("BEFORE_END");
    }

    @Test
    void aSweepThatIsKilledHasDoneAllOrNothing() {
        LineId line = owned(4);
        Instant moment = end(line).minus(Duration.ofDays(3));
        pass(moment);
        database.sql("update reminder_due set due_at = ? where line_id = ?")
                .params(moment.atOffset(ZoneOffset.UTC), line.number())
                .update();

        sweep.run();

        assertThat(told(line)).hasSize(1);
        await(() -> carriedTo(email) == 1);
        assertThat(messagesAbout(line)).isEqualTo(1);
    }

    /** The second way is taken where the first fails, and only then; each at most once. */
    @Test
    void goesTheSecondWayWhereTheFirstLeadsNowhere() {
        carrier.mood(letter -> letter.medium() == Medium.EMAIL ? new Handed.Declined(Why.REFUSED) : Handed.taken());
        LineId line = owned(4);
        pass(end(line).minus(Duration.ofDays(3)));
        await(() -> carriedTo(email) == 1);

        lookNow();
        lookNow();

        await(() -> carriedTo(phone) == 1);
        assertThat(messagesAbout(line)).isEqualTo(2);
        assertThat(told(line)).as("one in the inbox").hasSize(1);
    }

    @Test
    void tellsNothingBesideTheInboxToWhomThatIsEnough() {
        choices.stop(owner, Topic.EXPIRY, Choices.How.LINK);
        LineId line = owned(4);
        pass(end(line).minus(Duration.ofDays(3)));

        assertThat(told(line)).hasSize(1);
        assertThat(messagesAbout(line)).isZero();
    }

    @Test
    void tellsACardThatNobodyHasClaimedByItsOwnNumberUntilItsHolderStopsIt() {
        LineId line = hands.line(4, 0);
        String number = "+" + NUMBERS.incrementAndGet();
        database.sql("update line set msisdn = ? where line_id = ?")
                .params(Long.parseLong(number.substring(1)), line.number())
                .update();
        watch(line);
        pass(end(line).minus(Duration.ofDays(3)));
        await(() -> carriedTo(number) == 1);
        choices.stop(line);
        pass(end(line).minus(Duration.ofDays(1)));

        assertThat(messagesAbout(line)).isEqualTo(1);
    }

    @Test
    void tellsOfOffersOnlyWhoAgreedAndOnlyByDay() {
        LineId line = owned(4);
        offer(line, 1);
        assertThat(told(line)).as("nobody has agreed").isEmpty();

        choices.choose(owner, Map.of(), true);
        ZonedNight night = ZonedNight.of(hands.instant());
        hands.move(Duration.between(hands.instant(), night.late()));
        offer(line, 2);
        offer(line, 2);
        notices.run();
        assertThat(messagesAbout(line)).as("at night").isZero();
        assertThat(inbox.of(owner, hands.instant().plusSeconds(1), 10)).isEmpty();
        hands.move(Duration.between(hands.instant(), night.morning()));
        notices.run();
        notices.run();

        assertThat(messagesAbout(line)).isEqualTo(1);
        choices.stop(owner, Topic.OFFERS, Choices.How.LINK);
        offer(line, 3);
        assertThat(messagesAbout(line)).as("no longer").isEqualTo(1);
        assertThat(database.sql("select how from offer_consent where account_id = ? order by at")
                        .param(owner.number())
                        .query(String.class)
                        .list())
                .containsExactly("PAGE", "LINK");
    }

    /** Providers that fail, double and fall silent, two nodes, restarts and renewals in between: each told at most once a way, none lost. */
    @Test
    void survivesChaos() {
        AtomicLong turn = new AtomicLong();
        carrier.mood(letter -> switch ((int) (turn.getAndIncrement() % 7)) {
            case 0 -> throw new IllegalStateException("a provider's own fault");
            case 1 -> new Handed.Later("not now", Duration.ofMillis(50));
            case 2 -> new Handed.Declined(Why.UNDELIVERABLE);
            case 3 -> new Handed.Doubtful("no answer came");
            default -> Handed.taken();
        });
        List<LineId> all =
                java.util.stream.Stream.generate(() -> owned(4)).limit(30).toList();
        List<LineId> renewed = all.subList(0, 10);
        Instant moment = end(all.getLast()).minus(Duration.ofDays(3));
        renewed.forEach(this::renew);
        pass(moment);
        for (int restart = 0; restart < 5; restart++) {
            database.sql("update reminder_due set due_at = ? where line_id = any(?)")
                    .params(moment.atOffset(ZoneOffset.UTC), numbers(all))
                    .update();
            pass(hands.instant());
            lookNow();
        }

        assertThat(renewed).allSatisfy(line -> assertThat(told(line)).isEmpty());
        assertThat(all.subList(10, 30))
                .allSatisfy(line -> assertThat(told(line)).containsExactly("BEFORE_END"));
        await(() -> {
            lookNow();
            return database.sql("select count(*) from message m where state = 1 and occasion like any(?)")
                            .param(patterns(all))
                            .query(Long.class)
                            .single()
                    == 0;
        });
        assertThat(carrier.taken.values()).as("taken twice").allMatch(times -> times == 1);
        assertThat(all).allSatisfy(line -> assertThat(messagesAbout(line)).isLessThanOrEqualTo(2));
    }

    /** However many lines there are, only those that are due are looked at. */
    @Test
    void findsWhoIsDueByIndex() {
        database.sql(
                        "insert into reminder_due select -id, now() + interval '9 years' from generate_series(1, 20000) id")
                .update();
        database.sql("analyze reminder_due").update();
        List<String> plan = database.sql(
                        "explain select line_id from reminder_due where due_at <= now() order by due_at limit 2000 for update skip locked")
                .query(String.class)
                .list();
        database.sql("delete from reminder_due where line_id < 0").update();
        assertThat(String.join("\n", plan)).contains("reminder_due_at").doesNotContain("Sort");
    }

    /** Late in the evening in Baku, and the morning after. */
    private record ZonedNight(Instant late, Instant morning) {

        static ZonedNight of(Instant now) {
            var evening =
                    now.atZone(java.time.ZoneId.of("Asia/Baku")).plusDays(1).withHour(23);
            return new ZonedNight(
                    evening.toInstant(),
                    evening.plusDays(1).withHour(8).withMinute(1).toInstant());
        }
    }

    private void offer(LineId line, int number) {
        Map<String, String> words = Map.of(
                Notices.OFFER + "en", "Three days more.",
                Notices.OFFER + "az", "Üç gün artıq.",
                Notices.OFFER + "ru", "Три дня в подарок.",
                Notices.OFFER + "zh", "多送三天。");
        NoticeKey key = new NoticeKey(line, Occasion.OFFER, number, Instant.parse("2026-01-01T00:00:00Z"));
        transaction.executeWithoutResult(status ->
                notices.post(List.of(new Notices.News(key, hands.instant().plus(Duration.ofDays(20)), words))));
    }

    private LineId owned(int days) {
        LineId line = hands.line(days, 5_000);
        claims.take(owner, Objects.requireNonNull(lines.read(List.of(line)).get(line)));
        watch(line);
        return line;
    }

    private void watch(LineId line) {
        watched.watch(List.of(line), Duration.ofDays(3), hands.instant());
    }

    /** Time comes to an instant, and two nodes sweep at once. */
    private void pass(Instant instant) {
        hands.move(Duration.between(hands.instant(), instant).plusMillis(1));
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            nodes.execute(sweep::run);
            nodes.execute(sweep::run);
        }
        sweep.run();
    }

    /** The time to look whether the first way led anywhere is now. */
    private void lookNow() {
        database.sql("update notice_way set look_at = now() - interval '1 second' where look_at is not null")
                .update();
        afterwards.look();
    }

    private Outcome renew(LineId line) {
        RequestKey key = new RequestKey(RequestKey.OURS, UUID.randomUUID().toString());
        return renewals.post(new Command.Renew(line, "TOURIST-10", 1, null, Origin.system(Channel.API), key))
                .outcome();
    }

    private Instant end(LineId line) {
        return Objects.requireNonNull(
                Objects.requireNonNull(lines.read(List.of(line)).get(line))
                        .life()
                        .validUntil());
    }

    private List<String> told(LineId line) {
        return database.sql("select occasion from notice where line_id = ? order by noted_at")
                .param(line.number())
                .query((row, i) -> Occasion.of(row.getInt(1)).name())
                .list();
    }

    private Instant due(LineId line) {
        return database.sql("select due_at from reminder_due where line_id = ?")
                .param(line.number())
                .query((row, i) -> org.uzat.database.Columns.someInstant(row, 1))
                .single();
    }

    private long messagesAbout(LineId line) {
        return database.sql("select count(*) from message where occasion like ?")
                .param("notice-" + line + "-%")
                .query(Long.class)
                .single();
    }

    private static String[] patterns(List<LineId> lines) {
        return lines.stream().map(line -> "notice-" + line + "-%").toArray(String[]::new);
    }

    private static Long[] numbers(List<LineId> lines) {
        return lines.stream().map(LineId::number).toArray(Long[]::new);
    }

    private long carriedTo(String address) {
        return carrier.reminders().stream()
                .map(Letter::address)
                .filter(address::equals)
                .count();
    }

    private static void await(BooleanSupplier condition) {
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
}

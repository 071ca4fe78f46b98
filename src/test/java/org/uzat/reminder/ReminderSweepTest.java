package org.uzat.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.uzat.autorenew.Hands;
import org.uzat.decision.Outcome;
import org.uzat.numbering.LineId;

/** Who is told what of a card, once, and by which ways. */
@Tag("store")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo"})
@Import(Hands.class)
class ReminderSweepTest extends RemindedLines {

    @Test
    void tellsEachInstantOnceHoweverManySweepsRun() {
        LineId line = owned(4);
        Instant end = end(line);
        int reminders = 0;
        for (Duration ahead : List.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(3), Duration.ZERO)) {
            pass(end.minus(ahead));
            int sent = ++reminders;
            await(() -> carriedTo(email) == sent); // what is out of date when its turn comes is not sent
        }

        assertThat(told(line)).containsExactly("BEFORE_END", "BEFORE_END", "BEFORE_END", "ENDED");
        assertThat(inbox.unread(owner)).isEqualTo(4);
        inbox.seen(owner);
        assertThat(inbox.unread(owner)).isZero();
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
        LineId older = owned(4);
        hands.move(Duration.between(hands.instant(), end(late).minus(Duration.ofHours(23))));
        sweep.run();
        assertThat(told(late)).containsExactly("BEFORE_END");

        hands.move(Duration.between(hands.instant(), end(older).plus(Duration.ofDays(3))));
        sweep.run();
        assertThat(told(older)).containsExactly("BEFORE_END");
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
    void tellsAtThreeQuartersAndAtNineTenthsOfTheDataOnceForEachGrant() {
        LineId line = owned(4);
        renew(line);
        long granted = database.sql("select sum(granted) from allowance where line_id = ? and kind = 1")
                .param(line.number())
                .query(Long.class)
                .single();
        for (int percent : new int[] {50, 74, 75, 80, 60, 90, 99}) {
            use.report(line, granted * percent / 100);
            use.report(line, granted * percent / 100);
        }

        assertThat(told(line)).containsExactly("DATA_LOW", "DATA_LOW");
        assertThat(inbox.of(owner, hands.instant().plusSeconds(1), 9))
                .extracting(notice -> notice.key().step())
                .containsExactlyInAnyOrder(75, 90);
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
}

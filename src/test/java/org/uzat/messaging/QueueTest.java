package org.uzat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.language.Language;
import org.uzat.time.WallClock;

/** Messages that wait: by the thousand, once an occasion, not for ever, and not twice when a node is killed. */
class QueueTest extends WithCarriers {

    @Autowired
    private QueueStore queue;

    @Autowired
    private Lanes lanes;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private WallClock wall;

    @Test
    void areWrittenOnceAnOccasionWhoeverWritesThemAgain() {
        String occasion = occasion();
        Draft draft = mail().once(occasion);
        messages.send(List.of(draft, draft));
        messages.send(List.of(draft));
        awaitState(occasion, LetterState.TAKEN);
        messages.send(List.of(draft));
        assertThat(count("select count(*) from message where occasion = ?", occasion))
                .isEqualTo(1);
        assertThat(POST.await(draft.address(), 1)).hasSize(1);
    }

    @Test
    void existIfAndOnlyIfTheirTransactionDoes() {
        String occasion = occasion();
        transaction.executeWithoutResult(status -> {
            messages.send(List.of(mail().once(occasion)));
            assertThat(messages.standings(List.of(occasion))).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(messages.standings(List.of(occasion))).isEmpty();
    }

    @Test
    void areTakenBackWhereNobodyHasThemInHand() {
        String occasion = occasion();
        transaction.executeWithoutResult(status -> {
            messages.send(List.of(mail().once(occasion)));
            assertThat(messages.withdraw(List.of(occasion))).containsExactly(occasion);
        });
        assertThat(standing(occasion).why()).isEqualTo(Why.WITHDRAWN);

        String sent = occasion();
        messages.send(List.of(mail().once(sent)));
        awaitState(sent, LetterState.TAKEN);
        assertThat(messages.withdraw(List.of(sent))).isEmpty();
    }

    @Test
    void areDroppedWhenWhatTheyAreAboutIsOver() {
        String occasion = occasion();
        messages.send(List.of(mail().once(occasion).until(clock.instant())));
        awaitState(occasion, LetterState.SUPPRESSED);
        assertThat(standing(occasion).why()).isEqualTo(Why.OUT_OF_DATE);
    }

    @Test
    void areDroppedAlsoWhereTheProviderIsAway() {
        POST.goAway();
        String occasion = occasion();
        messages.send(List.of(mail().once(occasion).until(clock.instant().plus(Duration.ofMillis(300)))));
        await(() -> lanes.awaySince(Medium.EMAIL).isPresent());
        await(() -> {
            queue.drop(clock.instant(), wall.instant());
            return standing(occasion).state() == LetterState.SUPPRESSED;
        });
        POST.comeBack();
        assertThat(standing(occasion).why()).isEqualTo(Why.OUT_OF_DATE);
    }

    /** A node is killed with messages in hand: a mail is known when it comes again, a short message would not be. */
    @Test
    void areTakenOverFromANodeThatWasKilled() {
        String mail = occasion();
        Draft mailed = mail().once(mail);
        killedWith(mailed, Medium.EMAIL);
        awaitState(mail, LetterState.TAKEN);
        POST.await(mailed.address(), 1);

        String text = occasion();
        Draft texted = Draft.text(MessageKind.REMINDER, Language.EN, number(), "Your card ends tomorrow.")
                .once(text);
        killedWith(texted, Medium.SMS);
        awaitState(text, LetterState.FAILED);
        assertThat(standing(text).why()).isEqualTo(Why.IN_DOUBT);
        assertThat(CENTRE.to(texted.address())).isEmpty();
    }

    /** Written and taken in one transaction, so that the lanes see it in a dead node's hands only. */
    private void killedWith(Draft draft, Medium medium) {
        transaction.executeWithoutResult(status -> {
            messages.send(List.of(draft));
            assertThat(queue.claim(medium, true, 1000, wall.instant(), Duration.ZERO))
                    .isNotEmpty();
        });
    }

    /** Finding what is due costs by what is due: an index, and no sort. */
    @Test
    void areFoundByIndex() {
        transaction.executeWithoutResult(status -> {
            messages.send(IntStream.range(0, 5_000)
                    .mapToObj(i -> mail().until(clock.instant().plus(Duration.ofDays(1))))
                    .toList());
            database.sql("update message_due set next_at = next_at + interval '1 day' where medium = 2")
                    .update();
            database.sql("analyze message_due").update();
            List<String> plan = database.sql("""
                            explain select message_id from message_due where medium = 2 and planned and next_at <= now()
                            order by next_at limit 50 for update skip locked""").query(String.class).list();
            assertThat(String.join("\n", plan))
                    .contains("message_due_next")
                    .doesNotContain("Seq Scan")
                    .doesNotContain("Sort");
            status.setRollbackOnly();
        });
    }

    /** A code passes thousands of reminders. */
    @Test
    void letThosePassWhomSomebodyWaitsFor() {
        transaction.executeWithoutResult(status -> {
            messages.send(IntStream.range(0, 100).mapToObj(i -> mail()).toList());
            messages.send(
                    MessageKind.REGISTER_CODE, Medium.EMAIL, Language.EN, "code@example.com", Map.of("code", "111111"));
            assertThat(queue.claim(Medium.EMAIL, false, 10, wall.instant(), Duration.ZERO))
                    .extracting(claimed -> claimed.letter().kind())
                    .contains(MessageKind.REGISTER_CODE);
            status.setRollbackOnly();
        });
    }

    private static Draft mail() {
        var said = new Mail("Soon", "", List.of("Your card ends soon."), null, List.of(), null, "Once.");
        return Draft.mail(
                MessageKind.REMINDER,
                Language.EN,
                "q" + number().substring(1) + "@example.com",
                new Draft.Content.Drawn(said, null));
    }
}

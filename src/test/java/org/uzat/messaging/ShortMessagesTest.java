package org.uzat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.language.Language;
import org.uzat.messaging.MessageCentre.Submitted;

/** Short messages as they really leave: by SMPP, to a message centre that takes them, refuses them, is silent or away. */
class ShortMessagesTest extends WithCarriers {

    @Autowired
    private Blocks blocks;

    @Autowired
    private Lanes lanes;

    @ParameterizedTest
    @CsvSource({
        "EN, Your card ends on 3 December., 0",
        "AZ, Kartınız 3 dekabrda bitir., 8",
        "RU, Ваша карта действует до 3 декабря., 8",
        "ZH, 您的卡有效期至 12 月 3 日。, 8"
    })
    void goInTheAlphabetThatTheirTextNeedsAndAreReported(Language language, String text, int coding) throws Exception {
        String number = number();
        String occasion = occasion();
        messages.send(List.of(Draft.text(MessageKind.REMINDER, language, number, text)
                .once(occasion)
                .from("caspian")));

        awaitState(occasion, LetterState.TAKEN);
        Submitted sent = CENTRE.to(number).getFirst();
        assertThat(sent.text()).isEqualTo(text);
        assertThat(sent.coding()).isEqualTo(coding);
        assertThat(sent.from()).isEqualTo("994501112233");
        assertThat(sent.fromTon()).as("international").isEqualTo(1);
        assertThat(sent.validity()).isEqualTo("000001000000000R");
        assertThat(standing(occasion).providerId()).isEqualTo(sent.id());

        CENTRE.report(sent, "ENROUTE");
        CENTRE.report(sent, "DELIVRD");
        awaitState(occasion, LetterState.DELIVERED);
    }

    @Test
    void goInPartsAndHaveArrivedWhenAllOfThemHave() throws Exception {
        String number = number();
        String occasion = occasion();
        String text = "Ваша карта действует до 3 декабря. ".repeat(5);
        messages.send(List.of(
                Draft.text(MessageKind.REMINDER, Language.RU, number, text).once(occasion)));
        awaitState(occasion, LetterState.TAKEN);
        List<Submitted> parts = CENTRE.to(number);
        assertThat(parts).hasSize(3).allMatch(Submitted::isPart);
        assertThat(String.join("", parts.stream().map(Submitted::text).toList()))
                .isEqualTo(text);
        assertThat(parts.getFirst().from()).isEqualTo("Uzat");
        assertThat(parts.getFirst().fromTon()).as("a name").isEqualTo(5);

        CENTRE.report(parts.get(2), "DELIVRD");
        CENTRE.report(parts.get(0), "DELIVRD");
        await(() -> count(
                        "select count(*) from message_part where provider_id in (?, ?) and arrived",
                        parts.get(0).id(),
                        parts.get(2).id())
                == 2);
        assertThat(standing(occasion).state()).isEqualTo(LetterState.TAKEN);
        CENTRE.report(parts.get(1), "DELIVRD");
        awaitState(occasion, LetterState.DELIVERED);
    }

    @Test
    void leaveANumberAloneThatTheyDoNotReachThreeTimes() throws Exception {
        String number = number();
        for (int i = 0; i < 3; i++) {
            String occasion = occasion();
            messages.send(List.of(reminder(number).once(occasion)));
            awaitState(occasion, LetterState.TAKEN);
            CENTRE.report(CENTRE.to(number).get(i), "UNDELIV");
            awaitState(occasion, LetterState.FAILED);
            assertThat(standing(occasion).why()).isEqualTo(Why.UNDELIVERABLE);
            assertThat(blocks.among(Medium.SMS, List.of(number))).hasSize(i == 2 ? 1 : 0);
        }
        String held = occasion();
        messages.send(List.of(reminder(number).once(held)));
        awaitState(held, LetterState.SUPPRESSED);
        assertThat(CENTRE.to(number)).hasSize(3);

        // Somebody who waits for a code gets it all the same; that it arrives clears the number.
        messages.send(MessageKind.CLAIM_CODE, Medium.SMS, Language.EN, number, Map.of("code", "123456"));
        await(() -> CENTRE.to(number).size() == 4);
        CENTRE.report(CENTRE.to(number).get(3), "DELIVRD");
        await(() -> blocks.among(Medium.SMS, List.of(number)).isEmpty());
    }

    @Test
    void areGivenUpForANumberThatThereIsNot() {
        String number = number();
        String occasion = occasion();
        CENTRE.refuse(number, SMPPConstant.STAT_ESME_RINVDSTADR);
        messages.send(List.of(reminder(number).once(occasion)));
        awaitState(occasion, LetterState.FAILED);
        assertThat(standing(occasion).why()).isEqualTo(Why.REFUSED);
        assertThat(blocks.among(Medium.SMS, List.of(number))).hasSize(1);
    }

    /** Nobody knows whether it arrived: a reminder is not sent twice, a code is. */
    @Test
    void areInDoubtWithoutAnAnswer() {
        String quiet = number();
        String occasion = occasion();
        CENTRE.swallow(quiet);
        messages.send(List.of(reminder(quiet).once(occasion)));
        awaitState(occasion, LetterState.FAILED);
        assertThat(standing(occasion).why()).isEqualTo(Why.IN_DOUBT);
        assertThat(standing(occasion).inDoubt()).isTrue();
        assertThat(CENTRE.to(quiet)).hasSize(1);

        String waiting = number();
        CENTRE.swallow(waiting);
        messages.send(MessageKind.CLAIM_CODE, Medium.SMS, Language.EN, waiting, Map.of("code", "123456"));
        await(() -> CENTRE.to(waiting).size() == 1);
        CENTRE.behave(waiting);
        await(() -> CENTRE.to(waiting).size() >= 2);
        assertThat(CENTRE.to(quiet)).hasSize(1);
    }

    @Test
    void waitForAMessageCentreThatWasKilledOrHasEnough() {
        CENTRE.goAway();
        String number = number();
        String occasion = occasion();
        messages.send(List.of(reminder(number).once(occasion)));
        await(() -> count("select count(*) from message_due where medium = 1 and not handed") > 0);
        assertThat(standing(occasion).state()).isEqualTo(LetterState.WAITING);

        CENTRE.refuse(number, SMPPConstant.STAT_ESME_RTHROTTLED);
        CENTRE.comeBack();
        await(() -> lanes.awaySince(Medium.SMS).isPresent());
        CENTRE.behave(number);
        awaitState(occasion, LetterState.TAKEN);
        assertThat(CENTRE.to(number)).hasSize(1);
    }

    /**
     * A provider that breaks connections, refuses, keeps silent, doubles its reports and turns them round, and writers that write
     * everything twice: nothing is lost, and nothing is told twice.
     */
    @Test
    void tellEachOccasionAtMostOnceWhateverTheProviderDoes() throws Exception {
        var random = new Random(7);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String number = number();
            drafts.add(reminder(number).once(occasion()));
            switch (random.nextInt(8)) {
                case 0 -> CENTRE.refuse(number, SMPPConstant.STAT_ESME_RINVDSTADR);
                case 1 -> CENTRE.refuse(number, SMPPConstant.STAT_ESME_RTHROTTLED);
                default -> CENTRE.behave(number);
            }
        }
        messages.send(drafts);
        await(() -> CENTRE.to(drafts.get(20).address()).size()
                        + CENTRE.to(drafts.get(21).address()).size()
                > 0);
        CENTRE.cut();
        Collections.shuffle(drafts, random);
        messages.send(drafts);
        drafts.forEach(draft -> {
            if (random.nextBoolean()) {
                CENTRE.behave(draft.address());
            }
        });
        CENTRE.cut();
        drafts.forEach(draft -> CENTRE.behave(draft.address()));

        List<String> occasions = drafts.stream().map(Draft::occasion).toList();
        await(() -> messages.standings(occasions).values().stream()
                .noneMatch(standing -> standing.state() == LetterState.WAITING));
        reportTwiceAndTurnedRound(drafts, random);

        Map<String, Standing> standings = messages.standings(occasions);
        assertThat(standings).hasSize(200);
        for (Draft draft : drafts) {
            Standing standing = Objects.requireNonNull(standings.get(draft.occasion()));
            int sent = CENTRE.to(draft.address()).size();
            assertThat(sent).isLessThanOrEqualTo(1);
            assertThat(standing.state()).isIn(LetterState.DELIVERED, LetterState.FAILED);
            if (standing.state() == LetterState.DELIVERED) {
                assertThat(sent).isEqualTo(1);
            } else {
                assertThat(standing.why()).isIn(Why.REFUSED, Why.IN_DOUBT);
            }
        }
        assertThat(standings.values())
                .filteredOn(one -> one.state() == LetterState.DELIVERED)
                .hasSizeGreaterThan(100);
    }

    private void reportTwiceAndTurnedRound(List<Draft> drafts, Random random) throws Exception {
        List<Submitted> all = new ArrayList<>();
        drafts.forEach(draft -> all.addAll(CENTRE.to(draft.address())));
        all.addAll(List.copyOf(all));
        Collections.shuffle(all, random);
        for (Submitted one : all) {
            CENTRE.report(one, "DELIVRD");
        }
        List<String> taken = drafts.stream().map(Draft::occasion).toList();
        await(() -> messages.standings(taken).values().stream()
                .noneMatch(standing -> standing.state() == LetterState.TAKEN));
    }

    private static Draft reminder(String number) {
        return Draft.text(MessageKind.REMINDER, Language.EN, number, "Your card ends tomorrow.");
    }
}

package org.uzat.web.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.uzat.language.Wording;
import org.uzat.receipt.Proof;
import org.uzat.receipt.Slip;
import org.uzat.receipt.SlipWords;

/**
 * What has become of a receipt's purchase, in the reader's language.
 *
 * @param standing whether it counts
 * @param operator who gave the receipt
 * @param rows what stands on it, and what counts now
 * @param asked when this was found, on the operator's clock
 */
public record ProofScreen(Proof.Standing standing, String operator, List<SlipWords.Row> rows, String asked) {

    static ProofScreen of(Proof proof, Wording words) {
        Slip slip = Slip.of(proof.receipt(), words.language());
        SlipWords said = new SlipWords(words, slip);
        List<SlipWords.Row> rows = new ArrayList<>();
        rows.add(new SlipWords.Row(words.say("slip.number"), slip.number()));
        rows.add(new SlipWords.Row(words.say("slip.date"), said.date()));
        rows.addAll(said.bought());
        rows.add(new SlipWords.Row(words.say("receipt.total"), said.total()));
        rows.addAll(said.days());
        if (proof.validNow() != null) {
            rows.add(new SlipWords.Row(words.say("proof.validNow"), said.lastDay(proof.validNow())));
        }
        Instant asked = proof.askedAt();
        return new ProofScreen(
                proof.standing(),
                proof.receipt().operator(),
                List.copyOf(rows),
                words.say("proof.asked", "when", said.date(asked)));
    }

    /** Whether it counts. */
    public boolean isActive() {
        return standing == Proof.Standing.ACTIVE;
    }

    /** Whether the card works, though by another purchase. */
    public boolean worksOtherwise() {
        return standing == Proof.Standing.SUPERSEDED;
    }
}

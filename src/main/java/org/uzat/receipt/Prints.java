package org.uzat.receipt;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.decision.RenewalId;
import org.uzat.language.Language;

/** The door to receipts on paper: each print is counted. */
@Component
public class Prints {

    private final PrintStore store;
    private final Receipts receipts;
    private final Clock clock;

    Prints(PrintStore store, Receipts receipts, Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Counts a print of a receipt. Whoever presses twice gets two, and the second one says that it is a copy.
     *
     * @param language the customer's; on paper Azerbaijani stands beside another one
     * @param actor who prints, as an id: {@code staff:3}, {@code guest}
     * @return its number, which with {@link ReceiptLinks#print} leads to what is to be printed
     * @throws IllegalArgumentException if the change has no receipt (yet)
     */
    public int take(RenewalId change, Form form, Language language, String actor) {
        if (receipts.of(change).isEmpty()) {
            throw new IllegalArgumentException("no receipt of " + change + " to print");
        }
        while (true) {
            Optional<Integer> number = store.next(change, form, language, actor, clock.instant());
            if (number.isPresent()) {
                return number.get();
            }
        }
    }

    /** All prints of a receipt, in their order. */
    public List<Print> of(RenewalId change) {
        return store.all(change);
    }

    /** A print that was counted; empty where none has this number. */
    public Optional<Print> find(RenewalId change, int number) {
        return store.find(change, number);
    }
}

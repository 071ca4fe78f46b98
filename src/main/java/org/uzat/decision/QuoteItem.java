package org.uzat.decision;

import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;

/** What somebody wants for a line. */
public sealed interface QuoteItem {

    LineId line();

    /**
     * A pack, a number of times.
     *
     * @param agreedVersionId the version that was agreed to before and is honoured for as long as the pack is sold; null for
     *     today's
     */
    record PackItem(
            LineId line,
            String pack,
            int quantity,
            @Nullable Integer agreedVersionId) implements QuoteItem {

        /** As it is sold today. */
        public PackItem(LineId line, String pack, int quantity) {
            this(line, pack, quantity, null);
        }
    }

    /** Money paid in electronically. */
    record TopUpItem(LineId line, Money amount) implements QuoteItem {}
}

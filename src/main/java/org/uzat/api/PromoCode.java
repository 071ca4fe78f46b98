package org.uzat.api;

import org.jspecify.annotations.Nullable;
import org.uzat.numbering.LineId;
import org.uzat.promotion.CodeTries;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Ticket;

/** A code that came with a request. Guesses are counted by line: a calling system has people of its own behind its address. */
final class PromoCode {

    private PromoCode() {}

    /** What the code is, or PROMOTION_UNKNOWN or TOO_MANY_REQUESTS. */
    static Ticket read(PromoCodes codes, @Nullable String typed, LineId line) {
        return switch (codes.read(typed, null, new CodeTries.Trier(line, null))) {
            case PromoCodes.Read.Known known -> known.ticket();
            case PromoCodes.Read.NotKnown refused -> throw new NotPossible(refused.refusal());
        };
    }
}

package org.uzat.web.trade;

import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;

/** Tokens of cards that somebody else has vouched for, so that no number is typed and no try is counted. */
@Component
public class KnownCards {

    private final CardTokens tokens;

    KnownCards(CardTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A card's token.
     *
     * @param number what its page shows as its number
     */
    public String seal(LineId line, String number) {
        return tokens.seal(line, number);
    }

    /** Whether a token still good stands for this line. */
    public boolean isOf(String token, LineId line) {
        return tokens.openGood(token).filter(held -> held.line().equals(line)).isPresent();
    }
}

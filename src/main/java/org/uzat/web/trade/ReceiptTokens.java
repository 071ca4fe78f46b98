package org.uzat.web.trade;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.decision.RenewalId;

/** Tokens that stand for a receipt in addresses, so that nobody can walk from one to the next. */
@Component
public class ReceiptTokens {

    private static final String PURPOSE = "guest-receipts";

    private final SealedText sealed;

    ReceiptTokens(SealedText sealed) {
        this.sealed = sealed;
    }

    /** The token of a sale's receipt. */
    public String seal(RenewalId sale) {
        return sealed.seal(PURPOSE, sale.toString());
    }

    /** The sale that a token of ours stands for; empty for anything else. */
    public Optional<RenewalId> open(String token) {
        return sealed.open(PURPOSE, token).flatMap(RenewalId::parse);
    }
}

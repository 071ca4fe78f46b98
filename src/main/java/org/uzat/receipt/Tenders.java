package org.uzat.receipt;

import java.util.Optional;
import org.uzat.decision.RenewalId;

/** Knows how sales were paid for at tills; receipts ask it where there is one. */
public interface Tenders {

    /** How this sale was paid for; empty for one that no till made. */
    Optional<Handed> of(RenewalId sale);
}

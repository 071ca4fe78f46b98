package org.uzat.decision;

import java.util.Set;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Taking;

/**
 * What promotions gave a sale.
 *
 * @param deal what
 * @param taking to whom, and what of it had been set aside
 */
public record Promoted(Deal deal, Taking taking) {

    /** Nothing. */
    public static final Promoted NONE = new Promoted(Deal.NONE, new Taking(Set.of(), null, null, null));
}

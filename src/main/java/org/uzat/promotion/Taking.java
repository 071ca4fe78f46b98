package org.uzat.promotion;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.numbering.LineId;

/**
 * Whom a deal is given to, and what of it is set aside already.
 *
 * @param persons the keys by which we know who it is
 * @param oneUseCode the one-use code that it takes, or null
 * @param referrer the card of whoever recommended, or null
 * @param reservation the open reservation that it was set aside under, or null: it is taken now
 */
public record Taking(
        Set<String> persons,
        @Nullable OneUseCode oneUseCode,
        @Nullable LineId referrer,
        @Nullable Long reservation) {

    /**
     * A one-use code.
     *
     * @param promotionId whose it is
     * @param hash its keyed hash
     */
    public record OneUseCode(int promotionId, String hash) {}

    public Taking {
        persons = Set.copyOf(persons);
    }
}

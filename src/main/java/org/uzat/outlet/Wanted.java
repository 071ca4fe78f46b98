package org.uzat.outlet;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;

/**
 * Which shops somebody looks for.
 *
 * @param near where from, or null for any order but the nearest
 * @param offers all of these
 * @param languages all of these
 * @param openNow only those known to be open
 * @param operatorId one operator's, or null for everybody's
 * @param limit how many at most, 1 to {@link #MOST}
 */
public record Wanted(
        @Nullable Position near,
        Set<Offer> offers,
        Set<Language> languages,
        boolean openNow,
        @Nullable Short operatorId,
        int limit) {

    /** More are not asked for at once. */
    public static final int MOST = 100;

    public Wanted {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " shops, not " + limit);
        }
    }

    /** The nearest, whatever they do. */
    public static Wanted near(Position near, int limit) {
        return new Wanted(near, Set.of(), Set.of(), false, null, limit);
    }
}

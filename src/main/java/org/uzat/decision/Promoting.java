package org.uzat.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uzat.promotion.Facts;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Reserved;
import org.uzat.promotion.Room;

/**
 * What a decision about a purchase knows of promotions.
 *
 * @param promotions in force for the line's operator
 * @param past what the line bought before, where a promotion asks
 * @param code whose the code is that was typed, where a promotion asks
 * @param rooms what is left of those that are limited
 * @param persons the keys of whoever stands behind the line, where a promotion asks
 * @param reserved what was set aside under the numbers that the commands name
 */
public record Promoting(
        List<Promotion> promotions,
        Facts.Past past,
        Facts.CodeFound code,
        Map<Integer, Room> rooms,
        Set<String> persons,
        Map<Long, Reserved> reserved) {

    /** No promotion anywhere. */
    public static final Promoting NONE =
            new Promoting(List.of(), Facts.Past.NONE, Facts.CodeFound.NOBODY, Map.of(), Set.of(), Map.of());
}

package org.uzat.web.promotion;

import java.util.List;

/**
 * What came of trying a promotion on a purchase.
 *
 * @param without what is paid and given without it, in words
 * @param with the same with it
 * @param rows what each promotion has to say
 */
public record Tried(String without, String with, List<Row> rows) {

    /**
     * One promotion.
     *
     * @param own whether it is the one that is tried
     * @param counts whether it is given
     * @param why what it gives, or why it is not given
     */
    public record Row(String name, boolean own, boolean counts, String why) {}
}

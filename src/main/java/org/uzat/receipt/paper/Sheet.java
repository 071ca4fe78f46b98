package org.uzat.receipt.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;

/**
 * What stands on a receipt of paper, from its top to its end, in the customer's language with Azerbaijani beside it; each form draws
 * the same.
 *
 * @param language the customer's
 * @param seller the company and how to reach it, a line each
 * @param copy says that it is a copy; null on the first print
 * @param title says what it is
 * @param number the receipt's
 * @param groups what is told in pairs, in groups
 * @param total what was paid
 * @param rest what follows the total, in groups
 * @param notes small sentences at the end
 * @param proof the code that anybody may scan
 * @param fiscal the registered till's code; null where none was entered
 */
public record Sheet(
        Language language,
        List<String> seller,
        @Nullable Label copy,
        Label title,
        String number,
        List<List<Row>> groups,
        Row total,
        List<List<Row>> rest,
        List<Label> notes,
        Code proof,
        @Nullable Code fiscal) {

    /**
     * A few words.
     *
     * @param own in the customer's language
     * @param also in Azerbaijani; null where that is the customer's
     */
    public record Label(String own, @Nullable String also) {}

    /** A pair: "Total", "9.90 AZN". */
    public record Row(Label label, String value) {}

    /**
     * Something to scan.
     *
     * @param label what it is for
     * @param content what the code holds
     */
    public record Code(Label label, String content) {}
}

package org.uzat.web.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;
import org.uzat.language.RefusalWords;
import org.uzat.web.guest.CardScreen;
import org.uzat.web.guest.OfferRow;
import org.uzat.web.page.Page;

/**
 * The clerk's screen: a card, what it can buy, and how it is paid.
 *
 * @param face the card as its ring tells it
 * @param line the line's id
 * @param iccid in groups of four
 * @param balance in words
 * @param allowances what is left, in words
 * @param rows what can be bought, with its key
 * @param bands what a top-up brings, in words
 * @param times how many of each is shown
 * @param stay the answers to the two questions; null before they are asked
 * @param told what is proposed; null before that
 * @param decimals of the currency
 * @param once the sale's token
 * @param seen the line's version
 * @param another that somebody has just sold to this card; null where nobody has
 * @param newSim what there is to say of a card that nobody has used; null of one that is in use
 * @param words why nothing was sold; null where nothing was refused
 * @param language the customer's
 * @param typed what was filled in already
 */
public record SaleScreen(
        Page page,
        CounterFrame frame,
        CardScreen face,
        String line,
        String iccid,
        String balance,
        List<String> allowances,
        List<Row> rows,
        List<String> bands,
        int times,
        @Nullable Asked stay,
        @Nullable Proposed told,
        int decimals,
        String once,
        int seen,
        @Nullable RefusalWords another,
        @Nullable NewSim newSim,
        @Nullable RefusalWords words,
        Language language,
        Typed typed) {

    /**
     * One thing on sale.
     *
     * @param key the digit that chooses it, or nothing
     * @param value as the form hands it back
     * @param dueMinor what is handed over for it in cash, rounded to coins that are there
     * @param covered whether the card's own money suffices
     */
    public record Row(
            String key, String value, OfferRow offer, int times, long dueMinor, boolean covered, boolean proposed) {

        public String name() {
            return times == 1 ? offer.name() : times + " × " + offer.name();
        }
    }

    /**
     * A card that nobody has used.
     *
     * @param buyer who showed a document for it, masked; empty where nobody has
     * @param needsDocument whether the rules ask for one
     */
    public record NewSim(String buyer, boolean needsDocument) {}

    /** The answers, as they are shown again. */
    public record Asked(String days, @Nullable String data) {}

    /**
     * The proposal in words.
     *
     * @param plan what comes after its first part, for the sale's form
     */
    public record Proposed(String words, String why, String plan) {}

    /** What stands in the form's fields. */
    public record Typed(String offer, String amount, String means, String given, String reference) {

        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    public boolean checked(Row row) {
        return row.value().equals(typed.offer()) || (typed.offer().isEmpty() && row.proposed());
    }

    /** The proposal's first part, as the form names it; empty where nothing is proposed. */
    public String planned() {
        return rows.stream().filter(Row::proposed).map(Row::value).findFirst().orElse("");
    }

    public List<String> data() {
        return List.of("LITTLE", "SOME", "MUCH");
    }

    /** Whether anything can be sold to it. */
    public boolean sells() {
        return face.closed() == null;
    }
}

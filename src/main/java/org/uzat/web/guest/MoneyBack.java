package org.uzat.web.guest;

import org.uzat.language.Amount;
import org.uzat.web.page.Page;

/**
 * What becomes of paid money that bought nothing in the end, or whose purchase was undone, at each step.
 *
 * @param amount of it
 * @param step how far it is
 * @param why it bought nothing
 */
public record MoneyBack(Amount amount, Step step, Why why) {

    /** How often a page looks while the bank is being asked. */
    private static final int ASKING_SECONDS = 10;

    /** Why it bought nothing. */
    public enum Why {
        /** What was chosen could not be had any more. */
        IMPOSSIBLE,
        /** The same was paid for twice. */
        TWICE,
        /** The company took the purchase back. */
        TAKEN_BACK,
        /** The payer's bank took the money back. */
        DISPUTED
    }

    /** How far it is. */
    public enum Step {
        /** It stays on the card. */
        KEPT,
        /** The bank is being asked to take it back. */
        DUE,
        /** The bank gives it back. */
        DONE,
        /** The bank will not; a person looks after it. */
        REFUSED,
        /** The payer's bank has it and has not decided yet. */
        CLAIMED,
        /** The payer's bank has decided that the payer keeps it. */
        LOST
    }

    /** The state's name for the style sheet and for polling. */
    public String look() {
        return step == Step.KEPT ? "kept" : "refunded";
    }

    public PaymentScreen.Mark mark() {
        return step == Step.KEPT ? PaymentScreen.Mark.PURSE : PaymentScreen.Mark.RETURN;
    }

    public String title(Page page) {
        return page.say("back." + step + ".title");
    }

    public String text(Page page) {
        return page.say(
                "text.join",
                "one",
                page.say("back." + why),
                "two",
                page.say("back." + step + ".text", "amount", amount));
    }

    public String next(Page page) {
        return page.say("back." + step + ".next");
    }

    /** When to look again; 0 when it is decided. */
    public int pollSeconds() {
        return step == Step.DUE ? ASKING_SECONDS : 0;
    }
}

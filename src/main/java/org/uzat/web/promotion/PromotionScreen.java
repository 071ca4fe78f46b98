package org.uzat.web.promotion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.promotion.Condition;
import org.uzat.web.desk.DeskFrame;

/**
 * One promotion: how it stands, and what may be done with it.
 *
 * @param names as travellers see it, in each language
 * @param codes how many one-use codes it has, in words; null where it asks for none
 * @param done what has just been done, in words; null where nothing was
 * @param words why the last step was not taken; null where it was
 */
public record PromotionScreen(
        DeskFrame frame,
        PromotionFacts facts,
        List<Named> names,
        @Nullable String codes,
        @Nullable String done,
        @Nullable RefusalWords words) {

    /** A name and the language it is in. */
    public record Named(String language, String name) {}

    /** Why it is paused or goes on. */
    public PromotionActs.Why[] reasons() {
        return PromotionActs.Why.values();
    }

    public boolean isPaused() {
        return facts.promotion().paused();
    }

    /** Whether it can still be had one day. */
    public boolean isOpen() {
        return facts.standing() != PromotionFacts.Standing.OVER;
    }

    public boolean hasCodes() {
        return facts.promotion().conditions().stream().anyMatch(one -> one instanceof Condition.OneUseCode);
    }

    public int codesMax() {
        return CodeFile.CODES_MAX;
    }

    public int passwordMin() {
        return CodeFile.PASSWORD_MIN;
    }
}

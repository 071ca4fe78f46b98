package org.uzat.web.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.Page;

/**
 * The question, and its answers once it was asked.
 *
 * @param card the card's own page
 * @param until as typed
 * @param use what was chosen
 * @param plans empty before it was asked, and where nothing was found
 * @param refusal why there is no plan, or null
 * @param token against forged forms
 */
public record PlanScreen(
        Page page,
        String card,
        String until,
        Use use,
        List<PlanView> plans,
        @Nullable RefusalWords refusal,
        String token) {

    /** All that can be chosen. */
    public List<Use> uses() {
        return List.of(Use.values());
    }

    public String words(Use use) {
        return page.say("plan.use." + use);
    }
}

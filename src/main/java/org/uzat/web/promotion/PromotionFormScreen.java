package org.uzat.web.promotion;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;

/**
 * The form of a promotion, and the place to try it.
 *
 * @param known whether it is one that there is already
 * @param problems what is wrong, by field
 * @param tried what came of trying it; null where nobody did
 * @param words why it was not saved; null where nobody tried to, or it was
 */
public record PromotionFormScreen(
        Page page,
        DeskFrame frame,
        String action,
        boolean known,
        PromotionForm form,
        Map<String, String> problems,
        Collection<OperatorSettings> operators,
        ZoneId zone,
        @Nullable Tried tried,
        @Nullable RefusalWords words) {

    public String title() {
        return known ? form.text("name." + page.language().tag()) : page.say("desk.promotions.new");
    }

    public String value(String field) {
        return form.text(field);
    }

    public boolean holds(String field, String value) {
        return form.holds(field, value);
    }

    /** What is wrong with a field; null where nothing is. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    public List<String> kinds() {
        return Arrays.stream(PromotionReading.Kind.values()).map(Enum::name).toList();
    }

    public List<String> needs() {
        return PromotionForm.NEEDS;
    }

    /** The doors through which packs are bought. */
    public List<Channel> channels() {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.IMPORT)
                .toList();
    }

    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, page.language().locale());
    }
}

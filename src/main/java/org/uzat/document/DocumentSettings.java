package org.uzat.document;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.uzat.database.StartRefused;

/**
 * The rules about documents: {@code uzat.document} in config/application.yaml.
 *
 * @param rules what each action needs, by its name in small letters with dashes; what is left out is as usual
 * @param linesAPerson how many lines one person may hold, 1 to {@link #LINES_MAX}; lines that have ended do not count
 * @param daysAfterEnd how many days after its line has ended a document is deleted
 * @param daysAfterVisit how many days after its holder has last shown it, though the line lives; 0 for never
 */
@ConfigurationProperties("uzat.document")
record DocumentSettings(
        Map<Action, Need> rules,
        @DefaultValue("5") int linesAPerson,
        @DefaultValue("180") int daysAfterEnd,
        @DefaultValue("1095") int daysAfterVisit) {

    static final int LINES_MAX = 100;

    private static final Map<Action, Need> USUAL = Map.of(
            Action.RENEW, Need.NONE,
            Action.TOP_UP, Need.NONE,
            Action.NEW_SIM, Need.HOLDER,
            Action.SIM_SWAP, Need.HOLDER,
            Action.CLAIM, Need.HOLDER);

    DocumentSettings {
        Map<Action, Need> all = new EnumMap<>(USUAL);
        if (rules != null) {
            all.putAll(rules);
        }
        rules = Map.copyOf(all);
        if (linesAPerson < 1 || linesAPerson > LINES_MAX) {
            throw new StartRefused("uzat.document.lines-a-person must be 1 to " + LINES_MAX + ".");
        }
        if (daysAfterEnd < 0 || daysAfterVisit < 0) {
            throw new StartRefused("uzat.document.days-after-end and days-after-visit cannot be less than 0.");
        }
    }

    Need of(Action action) {
        return rules.getOrDefault(action, Need.HOLDER);
    }
}

package org.uzat.web.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.messaging.Medium;
import org.uzat.reminder.Choice;
import org.uzat.reminder.Topic;
import org.uzat.web.page.Page;

/**
 * An owner's choices.
 *
 * @param chosen what was chosen so far
 * @param offers whether promotions were agreed to
 * @param media the ways that are open
 * @param done what has just been saved, or null
 * @param token against forged forms
 */
public record NoticesScreen(
        Page page,
        Map<Topic, Choice> chosen,
        boolean offers,
        List<Medium> media,
        @Nullable String done,
        String token) {

    /** What stands for the inbox only, or for no second way. */
    static final String NONE = "none";

    /** Something that can be chosen. */
    public record Option(String value, String label, boolean chosen) {}

    /** Topics in their order. */
    public List<Topic> topics() {
        return List.of(Topic.values());
    }

    /** The first ways of a topic; the usual stands first until something is chosen. */
    public List<Option> first(Topic topic) {
        Choice choice = chosen.get(topic);
        List<Option> options = new ArrayList<>();
        if (choice == null) {
            options.add(new Option("usual", page.say("notices.usual"), true));
        }
        for (Medium medium : media) {
            options.add(option(medium, choice != null && choice.first() == medium));
        }
        options.add(new Option(NONE, page.say("notices.way.none"), choice != null && choice.first() == null));
        return options;
    }

    /** The second ways of a topic. */
    public List<Option> then(Topic topic) {
        Choice choice = chosen.get(topic);
        List<Option> options = new ArrayList<>();
        options.add(new Option(NONE, page.say("notices.way.nothing"), choice == null || choice.then() == null));
        for (Medium medium : media) {
            options.add(option(medium, choice != null && choice.then() == medium));
        }
        return options;
    }

    private Option option(Medium medium, boolean chosen) {
        return new Option(medium.name(), page.say("notices.way." + medium), chosen);
    }
}

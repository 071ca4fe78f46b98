package org.uzat.web.help;

import com.ibm.icu.text.ListFormatter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Wording;
import org.uzat.web.help.Answer.Call;
import org.uzat.web.help.HouseRules.Span;
import org.uzat.web.page.HelpTopic;

/** Writes the answers: the language's texts with the operators' own numbers. */
record Answers(Wording words, HouseRules rules) {

    /** Texts are numbered; a number that is left out or does not hold here is passed over. */
    private static final int PARAGRAPHS_MAX = 9;

    List<Answer> all() {
        return Arrays.stream(HelpTopic.values()).map(this::answer).toList();
    }

    Answer answer(HelpTopic topic) {
        return new Answer(
                topic,
                words.say(topic.title()),
                paragraphs("help." + topic.slug() + "."),
                words.say("help." + topic.slug() + ".words"),
                topic == HelpTopic.CONTACT ? contacts() : List.of());
    }

    private List<String> paragraphs(String prefix) {
        Map<String, Object> facts = facts();
        List<String> paragraphs = new ArrayList<>();
        for (int number = 1; number <= PARAGRAPHS_MAX; number++) {
            key(prefix + number).ifPresent(key -> paragraphs.add(words.say(key, facts)));
        }
        return List.copyOf(paragraphs);
    }

    /** The key itself, or its variant that is true in this house. */
    private Optional<String> key(String key) {
        return words.knows(key)
                ? Optional.of(key)
                : rules.variants().stream()
                        .map(variant -> key + "." + variant)
                        .filter(words::knows)
                        .findFirst();
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        put(facts, "grace", rules.graceDays());
        put(facts, "reload", rules.reloadDays());
        put(facts, "rest", rules.restDays());
        List<String> places = rules.zones().stream()
                .map(zone -> words.formats().place(zone))
                .distinct()
                .toList();
        facts.put("place", ListFormatter.getInstance(words.language().locale()).format(places));
        return facts;
    }

    private void put(Map<String, Object> facts, String name, @Nullable Span span) {
        if (span == null) {
            return;
        }
        String most = words.formats().left(Duration.ofDays(span.most()));
        facts.put(name, span.least() == span.most() ? most : words.formats().number(span.least()) + "–" + most);
    }

    private List<Call> contacts() {
        return rules.contacts().stream()
                .map(contact -> new Call(
                        words.say("help.call", "operator", contact.operator(), "phone", contact.shown()),
                        contact.number()))
                .toList();
    }
}

package org.uzat.web.guest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.refusal.Reason;
import org.uzat.web.page.Page;

/**
 * The ways to pay, as a form asks for them.
 *
 * @param names of gateways, the one marked at first first; empty where none answers
 */
public record Ways(Page page, List<String> names) {

    /** No way to pay from outside. */
    public static Ways none(Page page) {
        return new Ways(page, List.of());
    }

    /** Whether there is something to choose: with one way nobody is asked. */
    public boolean asked() {
        return names.size() > 1;
    }

    /** What people call it: "Bank card, Apple Pay, Alipay"; one that we have no words for is shown by its name. */
    public String label(String name) {
        String key = "way." + name;
        return page.words().knows(key) ? page.say(key) : name;
    }

    /** Whether it is the one marked at first. */
    public boolean marked(String name) {
        return name.equals(names.getFirst());
    }

    /** The same with one way last, for it has just failed. */
    public Ways without(@Nullable String failed) {
        return failed == null || !names.contains(failed)
                ? this
                : new Ways(
                        page,
                        names.stream()
                                .sorted((one, other) -> Boolean.compare(one.equals(failed), other.equals(failed)))
                                .toList());
    }

    /** What to say where one way did not answer and others may: nothing was charged, choose another. */
    public RefusalWords failed() {
        RefusalWords words = page.refusal(Reason.GATEWAY_UNAVAILABLE.name(), Map.of());
        return new RefusalWords(page.say("way.failed.title"), words.text(), page.say("way.failed.next"), words.code());
    }
}

package org.uzat.refusal;

import java.util.Map;

/**
 * A refusal as a value.
 *
 * @param reason the stable code
 * @param facts what the sentence about it needs, by name, in machine text: amounts, dates, limits; may be empty
 */
public record Refused(Reason reason, Map<String, String> facts) {

    public Refused {
        facts = Map.copyOf(facts);
    }

    /** A refusal that explains itself. */
    public static Refused of(Reason reason) {
        return new Refused(reason, Map.of());
    }

    /** A refusal with one fact. */
    public static Refused of(Reason reason, String name, String fact) {
        return new Refused(reason, Map.of(name, fact));
    }
}

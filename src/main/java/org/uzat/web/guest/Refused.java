package org.uzat.web.guest;

import java.util.Map;

/**
 * A refusal, which is an answer and no fault.
 *
 * @param code the stable code, as in {@code LINE_NOT_FOUND}
 * @param arguments what its text tells, by name: {@code Amount}, {@code LocalDate} or a number
 */
public record Refused(String code, Map<String, Object> arguments)
        implements GuestDesk.Search, GuestDesk.Sight, GuestDesk.Start, Standing {

    /** A refusal whose text tells nothing beside its code. */
    public static Refused because(String code) {
        return new Refused(code, Map.of());
    }
}

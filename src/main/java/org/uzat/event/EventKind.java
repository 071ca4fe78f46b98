package org.uzat.event;

import java.util.Arrays;

/** What happened to a line. The number is what the database stores; the name is what followers outside are told. */
public enum EventKind {
    IMPORTED(1),
    RENEWED(2),
    TOPPED_UP(3),
    HELD(4),
    RELEASED(5),
    KEPT_AS_BALANCE(6),
    SET_ASIDE_FOR_REFUND(7),
    REFUNDED(8),
    LAPSED(9),
    BLOCKED(10),
    UNBLOCKED(11),
    GOODWILL(12),
    SIM_SWAPPED(13),
    /** Days for having recommended us. */
    REWARDED(14),
    /** A sale was given back, whole or in part. */
    RETURNED(20),
    /** A payer's bank took money back; the line as the policy says. */
    DISPUTED(21),
    /** It was decided who keeps it. */
    DISPUTE_ENDED(22);

    private final short number;

    EventKind(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    /** The kind stored as the given number. */
    public static EventKind of(int number) {
        return Arrays.stream(values())
                .filter(kind -> kind.number == number)
                .findFirst()
                .orElseThrow();
    }
}

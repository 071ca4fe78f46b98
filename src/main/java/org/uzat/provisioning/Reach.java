package org.uzat.provisioning;

import java.util.Optional;
import org.uzat.operator.LineState;

/**
 * What a line can do in the network. Barring of calls out and of calls both ways are the operator determined barrings of 3GPP TS
 * 22.041. The number is what the database stores, the name what networks are told.
 */
public enum Reach {
    /** Calls out, calls in, data. */
    FULL(1),
    /** Calls and messages in only. */
    ONE_WAY(2),
    /** Nothing, but the network keeps the subscription. */
    BARRED(3),
    /** The network knows it no more. */
    REMOVED(4);

    private final short number;

    Reach(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    public boolean callsOut() {
        return this == FULL;
    }

    public boolean callsIn() {
        return this == FULL || this == ONE_WAY;
    }

    public boolean data() {
        return this == FULL;
    }

    /** The reach stored as the given number. */
    public static Reach of(int number) {
        return values()[number - 1];
    }

    /** What a line in a state is entitled to; empty where it was never in the network's care. */
    public static Optional<Reach> of(LineState state) {
        return switch (state) {
            case PRE_ACTIVE -> Optional.empty();
            case ACTIVE -> Optional.of(FULL);
            case GRACE -> Optional.of(ONE_WAY);
            case SUSPENDED, BLOCKED -> Optional.of(BARRED);
            case TERMINATED -> Optional.of(REMOVED);
        };
    }
}

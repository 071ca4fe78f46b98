package org.uzat.gateway;

import java.time.Duration;
import java.util.Optional;
import org.uzat.time.Pure;

/**
 * A refund was asked for, the answer got lost, and the gateway would make it again if it were asked again: what the gateway says of the
 * whole payment decides. Where that cannot tell, a person looks; nothing is given back twice to find out.
 */
@Pure
public final class RefundDoubt {

    /** What a gateway says went back of a payment. */
    public enum Returned {
        NOTHING,
        PART,
        ALL,
        UNDER_WAY,
        UNTOLD
    }

    private RefundDoubt() {}

    /**
     * Decides after a try whose end is not known.
     *
     * @param patience how long the gateway may still be at that try
     * @return the answer; empty where the try certainly was not made, and may be made now
     */
    public static Optional<RefundAnswer> resolve(RefundRequest request, Returned returned, Duration patience) {
        boolean first = request.refundedBefore().minor() == 0;
        return switch (returned) {
            case ALL -> Optional.of(request.isRest() ? new RefundAnswer.Done() : person());
            case PART -> {
                if (first) {
                    yield Optional.of(request.isRest() ? person() : new RefundAnswer.Done());
                }
                yield request.isRest() ? again(request, patience) : Optional.of(person());
            }
            case NOTHING -> first ? again(request, patience) : Optional.of(person());
            case UNDER_WAY -> Optional.of(new RefundAnswer.Unknown("the gateway is at it"));
            case UNTOLD -> Optional.of(new RefundAnswer.Unknown("the gateway does not say whether it was made"));
        };
    }

    private static Optional<RefundAnswer> again(RefundRequest request, Duration patience) {
        Duration since = request.sinceLastTry();
        return since != null && since.compareTo(patience) < 0
                ? Optional.of(new RefundAnswer.Unknown("the gateway may still be at it"))
                : Optional.empty();
    }

    private static RefundAnswer person() {
        return new RefundAnswer.Rejected("it cannot be told whether the gateway made it");
    }
}

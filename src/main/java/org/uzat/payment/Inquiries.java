package org.uzat.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.uzat.gateway.Inquiry;
import org.uzat.time.WallClock;

/** Says of a payment what a gateway needs to find it, in the gateway's time: nobody's time machine moves that. */
@Component
class Inquiries {

    private final OpeningStore openings;
    private final Clock clock;
    private final WallClock wall;

    Inquiries(OpeningStore openings, Clock clock, WallClock wall) {
        this.openings = openings;
        this.clock = clock;
        this.wall = wall;
    }

    Inquiry about(Payment payment) {
        return new Inquiry(
                payment.publicId(),
                payment.gatewayReference(),
                openings.count(payment.paymentId()),
                payment.amount(),
                real(payment.openedAt()),
                real(payment.expiresAt()));
    }

    /** In whole seconds, so that asking twice says the same. */
    private Instant real(Instant ofTrade) {
        Duration ahead = Duration.between(wall.instant(), clock.instant());
        return ofTrade.minusSeconds(Math.round(ahead.toMillis() / 1000.0));
    }
}

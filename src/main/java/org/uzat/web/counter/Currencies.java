package org.uzat.web.counter;

import java.time.Clock;
import java.util.Currency;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.uzat.operator.Operators;

/** The currency that a shop's drawers hold: its operator's. */
@Component
class Currencies {

    private final Operators operators;
    private final Clock clock;

    Currencies(Operators operators, Clock clock) {
        this.operators = operators;
        this.clock = clock;
    }

    /** @throws NullPointerException where nobody has said in which shop they work: ask that first */
    Currency of(CounterFrame frame) {
        short operator = Objects.requireNonNull(frame.outlet()).operatorId();
        return operators.inForce(operator, clock.instant()).currency();
    }
}

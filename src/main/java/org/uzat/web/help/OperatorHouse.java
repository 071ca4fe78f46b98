package org.uzat.web.help;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.uzat.operator.Operators;

/** The rules by the operators' own settings, so that no answer contradicts them. */
@Component
class OperatorHouse implements House {

    private final Operators operators;
    private final Clock clock;

    OperatorHouse(Operators operators, Clock clock) {
        this.operators = operators;
        this.clock = clock;
    }

    @Override
    public HouseRules rules() {
        return HouseRules.of(operators.all(clock.instant()));
    }
}

package org.uzat.web.own;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.identity.Address;
import org.uzat.numbering.Msisdn;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;

/** Reads what people type: numbers of the operators' countries without a country code, all others with it. */
@Component
public class Typed {

    private static final int LENGTH = 254;

    /** Where nobody sells anything yet: only numbers with their country code can be read. */
    private static final String NOWHERE = "ZZ";

    private final Operators operators;
    private final Clock clock;

    Typed(Operators operators, Clock clock) {
        this.operators = operators;
        this.clock = clock;
    }

    public Optional<Msisdn> phone(String typed) {
        if (typed.length() > LENGTH) {
            return Optional.empty();
        }
        Optional<Msisdn> national = operators.all(clock.instant()).stream()
                .map(OperatorSettings::region)
                .distinct()
                .sorted()
                .flatMap(region -> Msisdn.typed(typed, region).stream())
                .findFirst();
        return national.or(() -> Msisdn.typed(typed, NOWHERE));
    }

    /** An e-mail address where there is an @, else a telephone number. */
    public Optional<Address> address(String typed) {
        return typed.contains("@") ? Address.email(typed) : phone(typed).map(Address::of);
    }
}

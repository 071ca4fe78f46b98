package org.uzat.operator;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The operators and the settings in force, as this node knows them; never a database call. */
public interface Operators {

    /** The settings of an operator in force at an instant. */
    OperatorSettings inForce(short operatorId, Instant now);

    /** The operator with this code, in the settings in force at an instant. */
    Optional<OperatorSettings> byCode(String code, Instant now);

    /** All operators in the settings in force at an instant. */
    Collection<OperatorSettings> all(Instant now);
}

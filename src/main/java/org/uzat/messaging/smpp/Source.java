package org.uzat.messaging.smpp;

import java.util.Objects;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jspecify.annotations.Nullable;

/** Whom a message comes from, as SMPP names it (3.4, 5.2.5). */
record Source(String address, TypeOfNumber ton, NumberingPlanIndicator npi) {

    /** Letters are a name, a plus sign means an international number, other digits a short one of the operator's. */
    static Source of(SmppSettings settings, @Nullable String operator) {
        String written = settings.source(operator);
        boolean number = written.matches("\\+[0-9]+");
        boolean digits = written.matches("[0-9]+");
        TypeOfNumber ton = number
                ? TypeOfNumber.INTERNATIONAL
                : digits ? TypeOfNumber.NETWORK_SPECIFIC : TypeOfNumber.ALPHANUMERIC;
        NumberingPlanIndicator npi = number ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN;
        return new Source(
                written.replace("+", ""),
                settings.sourceTon() == null ? ton : TypeOfNumber.valueOf((byte) (int) settings.sourceTon()),
                settings.sourceNpi() == null
                        ? npi
                        : NumberingPlanIndicator.valueOf((byte) (int) Objects.requireNonNull(settings.sourceNpi())));
    }
}

package org.uzat.web.guest;

import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.uzat.operator.LineState;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.operator.Policies;
import org.uzat.operator.Policies.AboveTable;
import org.uzat.operator.Policies.VatBooked;

/** One operator with the demo's settings, for pages that tell of them. */
final class PretendOperators implements Operators {

    private static final Policies POLICIES = new Policies(
            false,
            30,
            180,
            90,
            null,
            AboveTable.LAST_BAND,
            null,
            LineState.TERMINATED,
            VatBooked.WHEN_SPENT,
            Policies.Returns.PRO_RATA,
            Policies.Disputes.KEEP);

    private static final OperatorSettings CASPIAN = new OperatorSettings(
            (short) 1,
            "caspian",
            1,
            Instant.EPOCH,
            "Xəzər Mobil",
            Currency.getInstance("AZN"),
            PretendDesk.BAKU,
            "AZ",
            1800,
            POLICIES,
            "+994501112233",
            null);

    @Override
    public OperatorSettings inForce(short operatorId, Instant now) {
        return CASPIAN;
    }

    @Override
    public Optional<OperatorSettings> byCode(String code, Instant now) {
        return Optional.of(CASPIAN);
    }

    @Override
    public Collection<OperatorSettings> all(Instant now) {
        return List.of(CASPIAN);
    }
}

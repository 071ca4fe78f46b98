package org.uzat.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.allowance.Allowance;
import org.uzat.autorenew.AutoRenewal;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.operator.LineState;
import org.uzat.operator.OperatorSettings;
import org.uzat.time.Days;

/** A line on the wire. What does not apply is null, not absent. */
@JsonInclude(Include.ALWAYS)
record LineJson(
        String id,
        @Nullable String msisdn,
        String iccid,
        String operator,
        String cardType,
        LineState state,
        @Nullable Instant validUntil,
        @Nullable LocalDate lastDay,
        String zone,
        @Nullable Instant graceUntil,
        @Nullable Instant reloadUntil,
        MoneyJson balance,
        List<AllowanceJson> allowances,
        @Nullable AutoRenewJson autoRenew) {

    /** An allowance on the wire; granted and left are null where it is unlimited. */
    record AllowanceJson(
            String kind,
            String unit,
            @Nullable Long granted,
            @Nullable Long left,
            boolean unlimited,
            Instant validFrom,
            Instant validUntil) {

        static AllowanceJson of(Allowance allowance) {
            boolean counted = !allowance.unlimited();
            return new AllowanceJson(
                    allowance.kind().name(),
                    allowance.kind().unit(),
                    counted ? allowance.granted() : null,
                    counted ? allowance.left() : null,
                    allowance.unlimited(),
                    allowance.validFrom(),
                    allowance.validUntil());
        }
    }

    static LineJson of(
            Line line,
            OperatorSettings settings,
            List<Allowance> allowances,
            @Nullable AutoRenewal agreed,
            Instant now) {
        Instant validUntil = line.life().validUntil();
        return new LineJson(
                line.id().toString(),
                line.msisdn() == null ? null : line.msisdn().e164(),
                line.iccid(),
                settings.code(),
                line.cardType(),
                line.state(now),
                validUntil,
                validUntil == null ? null : Days.lastDay(validUntil, settings.zone()),
                settings.zone().getId(),
                line.life().graceUntil(),
                line.life().reloadUntil(),
                MoneyJson.of(new Money(line.balances().mainMinor(), settings.currency())),
                allowances.stream().map(AllowanceJson::of).toList(),
                agreed != null && agreed.isOn() ? AutoRenewJson.of(agreed, settings.currency()) : null);
    }
}

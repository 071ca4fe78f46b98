package org.uzat.line;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uzat.intake.BadField;
import org.uzat.intake.CsvRow;
import org.uzat.intake.CsvRows;
import org.uzat.money.Money;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.Imsi;
import org.uzat.numbering.Msisdn;
import org.uzat.operator.OperatorColumn;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Policies;
import org.uzat.sealing.Sealer;
import org.uzat.time.Days;

/** Reads cards of the stock. */
record SimRows(OperatorColumn operators, Sealer sealer, Instant now) {

    static final CsvRows COLUMNS = new CsvRows(
            List.of("iccid", "card_type"),
            List.of(
                    "imsi",
                    "msisdn",
                    "puk",
                    "operator",
                    "activated_at",
                    "valid_until",
                    "balance",
                    "blocked_at",
                    "grace_until",
                    "reload_until"));

    private static final Pattern PUK = Pattern.compile("\\d{8}");

    SimRow read(CsvRow row) {
        OperatorSettings operator = operators.of(row, now);
        String iccid = iccid(row);
        String imsi = imsi(row);
        Long msisdn = msisdn(row);
        String puk = puk(row);
        String cardType = row.code("card_type");
        Money balance = row.text("balance").isEmpty()
                ? Money.zero(operator.currency())
                : row.money("balance", operator.currency());
        Lifespan written = written(row);
        long hash = SimRow.hash(sealer, operator.code(), iccid, imsi, msisdn, puk, cardType, balance.minor(), written);
        Lifespan life = complete(row, written, operator);
        return new SimRow(row.line(), operator, iccid, imsi, msisdn, puk, cardType, life, balance, hash);
    }

    static String iccid(CsvRow row) {
        return Iccid.parse(row.required("iccid"))
                .orElseThrow(() -> row.bad("iccid", "is no card number: 18 to 20 digits from 89, check digit last"))
                .digits();
    }

    static @Nullable String imsi(CsvRow row) {
        String text = row.text("imsi");
        return text.isEmpty()
                ? null
                : Imsi.parse(text)
                        .orElseThrow(() -> row.bad("imsi", "has not 14 or 15 digits"))
                        .digits();
    }

    private static @Nullable Long msisdn(CsvRow row) {
        String text = row.text("msisdn");
        return text.isEmpty()
                ? null
                : Msisdn.parse(text)
                        .orElseThrow(() -> row.bad("msisdn", "is no international number such as +994501234567"))
                        .digits();
    }

    static @Nullable String puk(CsvRow row) {
        String text = row.text("puk");
        if (!text.isEmpty() && !PUK.matcher(text).matches()) {
            throw new BadField("puk", "", "puk has not 8 digits");
        }
        return text.isEmpty() ? null : text;
    }

    /** The instants as the row has them. */
    private static Lifespan written(CsvRow row) {
        Lifespan written = new Lifespan(
                row.instant("activated_at").orElse(null),
                row.instant("valid_until").orElse(null),
                row.instant("grace_until").orElse(null),
                row.instant("reload_until").orElse(null),
                row.instant("blocked_at").orElse(null),
                null);
        if (written.activatedAt() == null && written.validUntil() != null) {
            throw row.bad("activated_at", "is missing where valid_until is given");
        }
        if (written.activatedAt() != null && written.validUntil() == null) {
            throw row.bad("valid_until", "is missing where activated_at is given");
        }
        if (written.validUntil() == null && (written.graceUntil() != null || written.reloadUntil() != null)) {
            throw row.bad("valid_until", "is missing where grace_until or reload_until is given");
        }
        return written;
    }

    /** Instants the row leaves open follow from the operator's policies. */
    private static Lifespan complete(CsvRow row, Lifespan written, OperatorSettings operator) {
        Instant valid = written.validUntil();
        if (valid == null) {
            return written;
        }
        Policies policies = operator.policies();
        ZoneId zone = operator.zone();
        Instant grace =
                written.graceUntil() != null ? written.graceUntil() : Days.windowEnd(valid, policies.graceDays(), zone);
        Instant reload = written.reloadUntil() != null
                ? written.reloadUntil()
                : later(grace, Days.windowEnd(valid, policies.reloadDays(), zone));
        if (grace.isBefore(valid)) {
            throw row.bad("grace_until", "is before valid_until");
        }
        if (reload.isBefore(grace)) {
            throw row.bad("reload_until", "is before grace_until");
        }
        return new Lifespan(written.activatedAt(), valid, grace, reload, written.blockedAt(), null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

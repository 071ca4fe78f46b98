package org.uzat.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.uzat.catalogue.PackAllowance.Joins;
import org.uzat.catalogue.PackAllowance.Starts;
import org.uzat.intake.CsvRow;

/** Reads what a pack grants besides days. */
final class PackAllowances {

    private static final String UNLIMITED = "unlimited";
    private static final int MOST = 999_999_999;
    private static final int LONGEST_DAYS = 3660;
    private static final long OCTETS_PER_MB = 1_048_576;
    private static final long SECONDS_PER_MINUTE = 60;

    private PackAllowances() {}

    static List<PackAllowance> read(CsvRow row) {
        List<PackAllowance> allowances = new ArrayList<>();
        add(allowances, row, "data_mb", AllowanceKind.DATA, OCTETS_PER_MB);
        add(allowances, row, "minutes", AllowanceKind.VOICE, SECONDS_PER_MINUTE);
        add(allowances, row, "sms", AllowanceKind.SMS, 1);
        return List.copyOf(allowances);
    }

    private static void add(
            List<PackAllowance> allowances, CsvRow row, String column, AllowanceKind kind, long unitsEach) {
        boolean unlimited = row.text(column).equalsIgnoreCase(UNLIMITED);
        long amount = unlimited ? 0 : row.whole(column, 0, MOST, 0) * unitsEach;
        if (unlimited || amount > 0) {
            allowances.add(new PackAllowance(
                    kind,
                    amount,
                    unlimited,
                    row.whole("allowance_days", 0, LONGEST_DAYS, 0),
                    row.choice("allowance_joins", Joins.class, Joins.STACK),
                    row.choice("allowance_starts", Starts.class, Starts.NOW)));
        }
    }
}

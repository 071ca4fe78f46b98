package org.uzat.line;

import org.jspecify.annotations.Nullable;
import org.uzat.intake.CsvRow;
import org.uzat.operator.OperatorSettings;
import org.uzat.sealing.Sealer;

/**
 * A spare card as its row gives it.
 *
 * @param number the file's line
 * @param puk its unblocking key of 8 digits, or null; sealed before it is stored
 * @param hash tells whether another row is the same
 */
record SpareRow(
        long number,
        short operatorId,
        String iccid,
        @Nullable String imsi,
        @Nullable String puk,
        long hash) {

    static SpareRow read(CsvRow row, OperatorSettings operator, Sealer sealer) {
        String iccid = SimRows.iccid(row);
        String imsi = SimRows.imsi(row);
        String puk = SimRows.puk(row);
        long hash = SimRow.hash(sealer, "spare", operator.code(), iccid, imsi, puk);
        return new SpareRow(row.line(), operator.operatorId(), iccid, imsi, puk, hash);
    }

    /** Without the PUK: this record may reach a log. */
    @Override
    public String toString() {
        return "row " + number + ", spare card " + iccid;
    }
}

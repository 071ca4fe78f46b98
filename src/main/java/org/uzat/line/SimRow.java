package org.uzat.line;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.sealing.Sealer;

/**
 * A card of the stock as its row gives it.
 *
 * @param number the file's line
 * @param operator whose line it becomes, in the settings in force now
 * @param iccid the card
 * @param imsi its subscriber identity, or null where none is assigned yet
 * @param msisdn its number without plus, or null for a data-only card
 * @param puk its unblocking key of 8 digits, or null; sealed before it is stored
 * @param cardType what is sold
 * @param life its instants, all null but blockedAt where it was never activated
 * @param balance the money it comes with
 * @param hash tells whether another row is the same; it does not depend on anything but the row
 */
record SimRow(
        long number,
        OperatorSettings operator,
        String iccid,
        @Nullable String imsi,
        @Nullable Long msisdn,
        @Nullable String puk,
        String cardType,
        Lifespan life,
        Money balance,
        long hash) {

    /** Eight bytes of a keyed hash: keyed because the row has a PUK, whose digits could else be guessed from it. */
    static long hash(Sealer sealer, @Nullable Object... fields) {
        StringBuilder row = new StringBuilder(160);
        for (Object field : fields) {
            row.append(field == null ? "" : field).append('\n');
        }
        byte[] bytes = row.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(sealer.lookUpHash(bytes, "sims row")).getLong();
    }

    /** Without the PUK: this record may reach a log. */
    @Override
    public String toString() {
        return "row " + number + ", card " + iccid;
    }
}

package org.uzat.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.allowance.Allowance;
import org.uzat.line.Line;
import org.uzat.voucher.Voucher;

/**
 * A line with all that a decision about it looks at.
 *
 * @param line the line
 * @param allowances its open allowances, as far as the commands of this batch ask for them
 * @param holds the holds that the commands of this batch name
 * @param vouchers the scratch cards that they name, by their PINs' hashes
 */
public record Standing(
        Line line, List<Allowance> allowances, Map<Long, HoldRecord> holds, Map<String, Voucher> vouchers) {

    /** One of which no scratch card is asked for. */
    public Standing(Line line, List<Allowance> allowances, Map<Long, HoldRecord> holds) {
        this(line, allowances, holds, Map.of());
    }

    /** The line as it stands after a change. */
    public Standing after(Line line, List<Allowance> allowances, @Nullable HoldRecord hold) {
        if (hold == null) {
            return new Standing(line, allowances, holds, vouchers);
        }
        Map<Long, HoldRecord> after = new HashMap<>(holds);
        after.put(hold.holdId(), hold);
        return new Standing(line, allowances, after, vouchers);
    }
}

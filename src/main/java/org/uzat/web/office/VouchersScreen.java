package org.uzat.web.office;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.operator.OperatorSettings;
import org.uzat.voucher.Batch;
import org.uzat.voucher.VoucherState;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;

/**
 * All batches, and the form to order one.
 *
 * @param words why none was ordered; null where nothing was refused
 */
public record VouchersScreen(
        Page page,
        DeskFrame frame,
        List<Batch> batches,
        Collection<OperatorSettings> operators,
        LocalDate today,
        @Nullable RefusalWords words) {

    /** The states that a table of counts has columns for. */
    public VoucherState[] states() {
        return VoucherState.values();
    }

    public String state(VoucherState state) {
        return page.say("desk.vouchers.state." + state);
    }

    public String operator(Batch batch) {
        return BatchWords.operator(operators, batch);
    }

    public String value(Batch batch) {
        return BatchWords.value(page, batch);
    }

    public String lastDay(Batch batch) {
        return page.formats().shortDay(batch.lastDay(), today);
    }

    public String number(int number) {
        return page.formats().number(number);
    }
}

package org.uzat.web.office;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.operator.OperatorSettings;
import org.uzat.voucher.Batch;
import org.uzat.voucher.Batches;
import org.uzat.voucher.PrintFile;
import org.uzat.voucher.Serials;
import org.uzat.voucher.VoucherState;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;

/**
 * One batch: how its cards stand, and what may be done with them.
 *
 * @param done what has just been done, in words; null where nothing was
 * @param words why the last step was not taken; null where it was
 */
public record BatchScreen(
        Page page,
        DeskFrame frame,
        Batch batch,
        Collection<OperatorSettings> operators,
        @Nullable String done,
        @Nullable RefusalWords words) {

    public String path() {
        return "/desk/vouchers/" + batch.batchId();
    }

    public VoucherState[] states() {
        return VoucherState.values();
    }

    public Batches.Why[] reasons() {
        return Batches.Why.values();
    }

    public String from() {
        return Serials.text(batch.all().from());
    }

    public String to() {
        return Serials.text(batch.all().to());
    }

    public String operator() {
        return BatchWords.operator(operators, batch);
    }

    public String value() {
        return BatchWords.value(page, batch);
    }

    public String count(VoucherState state) {
        return page.formats().number(batch.count(state));
    }

    public String cards() {
        return page.formats().number(batch.cards());
    }

    public String lastDay() {
        return page.formats().day(batch.lastDay());
    }

    public int passwordMin() {
        return PrintFile.PASSWORD_MIN;
    }

    /** Whether cards may still be switched on or taken out of use. */
    public boolean isOpen() {
        return batch.count(VoucherState.PRINTED) + batch.count(VoucherState.ACTIVE) > 0;
    }
}

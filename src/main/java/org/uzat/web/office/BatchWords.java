package org.uzat.web.office;

import java.util.Collection;
import org.uzat.language.Amount;
import org.uzat.operator.OperatorSettings;
import org.uzat.voucher.Batch;
import org.uzat.web.page.Page;

/** What both pages say of a batch. */
final class BatchWords {

    private BatchWords() {}

    static String operator(Collection<OperatorSettings> operators, Batch batch) {
        return operators.stream()
                .filter(operator -> operator.operatorId() == batch.operatorId())
                .map(OperatorSettings::name)
                .findFirst()
                .orElse(Short.toString(batch.operatorId()));
    }

    static String value(Page page, Batch batch) {
        return page.formats()
                .money(new Amount(batch.value().minor(), batch.value().currency()));
    }
}

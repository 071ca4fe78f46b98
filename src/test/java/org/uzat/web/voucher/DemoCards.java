package org.uzat.web.voucher;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.voucher.Batches;
import org.uzat.voucher.Pin;
import org.uzat.voucher.Range;

/** Scratch cards for tests, ordered and printed as staff does. */
@TestComponent
public class DemoCards {

    private static final String STAFF = "staff:1";

    private final Batches batches;
    private final Operators operators;
    private final Clock clock;

    DemoCards(Batches batches, Operators operators, Clock clock) {
        this.batches = batches;
        this.operators = operators;
        this.clock = clock;
    }

    /** Active cards of the demonstration's operator. */
    public List<Pin> active(long minor, int count) {
        OperatorSettings operator = operators.byCode("caspian", clock.instant()).orElseThrow();
        LocalDate lastDay =
                LocalDate.ofInstant(clock.instant(), operator.zone()).plusYears(1);
        var wanted = new Batches.Wanted(operator.operatorId(), new Money(minor, operator.currency()), count, lastDay);
        int batch = ((Batches.Ordered.Batch) batches.order(wanted, STAFF)).batchId();
        List<Pin> pins = batches.print(batch, STAFF).orElseThrow().stream()
                .map(Batches.Card::pin)
                .toList();
        Range all = batches.find(batch).orElseThrow().all();
        batches.activate(all, STAFF);
        return pins;
    }
}

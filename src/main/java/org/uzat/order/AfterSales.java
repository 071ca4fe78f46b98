package org.uzat.order;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uzat.decision.RenewalId;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;

/** What became of sales after they were made: given back by staff, or taken back by a payer's bank. */
@Component
public class AfterSales {

    private final AfterSaleStore store;
    private final Lines lines;
    private final Operators operators;
    private final Clock clock;

    AfterSales(AfterSaleStore store, Lines lines, Operators operators, Clock clock) {
        this.store = store;
        this.lines = lines;
        this.operators = operators;
        this.clock = clock;
    }

    /** Of all sales of a line, newest first. */
    public List<AfterSale> of(Line line) {
        OperatorSettings settings = operators.inForce(line.operatorId(), clock.instant());
        return Stream.concat(store.returns(line.id(), settings).stream(), store.disputes(line.id(), settings).stream())
                .sorted(Comparator.comparing(AfterSale::at).reversed())
                .toList();
    }

    /** Of one sale, newest first. */
    public List<AfterSale> of(RenewalId sale) {
        return read(List.of(sale.line())).getOrDefault(sale.line(), List.of()).stream()
                .filter(after ->
                        Integer.valueOf(sale.version()).equals(after.sold().version()))
                .toList();
    }

    /** Of each item of a payment, in the items' order, newest first each. */
    public List<List<AfterSale>> of(PaymentView payment) {
        Map<LineId, List<AfterSale>> byLine = read(
                payment.items().stream().map(PaymentView.Item::line).distinct().toList());
        return payment.items().stream()
                .map(item -> byLine.getOrDefault(item.line(), List.of()).stream()
                        .filter(after -> after.sold().isOf(payment, item))
                        .toList())
                .toList();
    }

    private Map<LineId, List<AfterSale>> read(List<LineId> ids) {
        return lines.read(ids).values().stream().collect(Collectors.toMap(Line::id, this::of));
    }
}

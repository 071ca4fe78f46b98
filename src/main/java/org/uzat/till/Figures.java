package org.uzat.till;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.money.Money;
import org.uzat.outlet.Outlet;

/** What a shop sold over days, for whoever answers for it. Differences of its shifts are told by {@link Shifts#list}. */
@Component
public class Figures {

    private final FigureStore store;

    Figures(FigureStore store) {
        this.store = store;
    }

    /**
     * Sales of one clerk, of one thing, by one means.
     *
     * @param staffId the clerk
     * @param packVersionId the pack's version; null where it is none
     * @param count how many sales
     * @param quantity how many packs; as many as sales where it is none
     * @param amount what they come to
     * @param givenBack what of that was given back since, at whatever till
     */
    public record Row(
            int staffId,
            SaleKind kind,
            @Nullable Integer packVersionId,
            Means means,
            int count,
            int quantity,
            Money amount,
            Money givenBack) {}

    /**
     * A shop's sales, by clerk and pack.
     *
     * @param from the first day, by the shop's clock
     * @param to the last day
     */
    public List<Row> sales(Outlet outlet, LocalDate from, LocalDate to) {
        return store.sales(
                outlet.id(),
                from.atStartOfDay(outlet.zone()).toInstant(),
                to.plusDays(1).atStartOfDay(outlet.zone()).toInstant());
    }
}

package org.uzat.till;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uzat.decision.Command;
import org.uzat.decision.Drawer;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.money.Tender;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.renewal.Renewals;
import org.uzat.renewal.Sales;

/** Finds out what became of a sale that is being given back, as {@link Settling} does of a sale. */
@Component
class VoidSettling {

    private static final Logger LOG = LoggerFactory.getLogger(VoidSettling.class);
    private static final int AT_ONCE = 200;

    private final VoidStore store;
    private final ShopSaleStore sold;
    private final Sales sales;
    private final Renewals renewals;
    private final Clock clock;

    VoidSettling(VoidStore store, ShopSaleStore sold, Sales sales, Renewals renewals, Clock clock) {
        this.store = store;
        this.sold = sold;
        this.sales = sales;
        this.renewals = renewals;
        this.clock = clock;
    }

    /** As it stands after asking; still without an end where the engine is busy or the database away. */
    VoidRow settle(VoidRow row) {
        if (row.what().state() != SaleVoid.State.STARTED) {
            return row;
        }
        long id = row.what().id();
        try {
            switch (renewals.post(command(row)).outcome()) {
                case Outcome.Returned returned -> store.done(id, returned.version(), clock.instant());
                case Outcome.Declined declined -> store.refused(id, declined.refusal(), clock.instant());
                default -> throw new IllegalStateException("a return was answered by something else");
            }
            return store.byId(id).orElseThrow();
        } catch (Renewals.Busy | Renewals.Unavailable | Renewals.UnknownOutcome later) {
            LOG.debug("return {} is asked for again later: {}", id, later.toString());
            return row;
        }
    }

    /** The command that a return asks the engine for: always the same one under the same key. */
    Command command(VoidRow row) {
        SaleVoid what = row.what();
        ShopSale sale = sold.byId(what.saleId()).orElseThrow().sale();
        Sales.Sale read = sales.find(sale.line(), sale.version()).orElseThrow();
        return new Command.TakeBack(
                sale.line(),
                read.sold(),
                what.giving(),
                what.amount(),
                row.seenVersion(),
                what.because(),
                payout(what),
                new Origin(Channel.SHOP, "staff:" + what.staffId(), row.outletId(), "void:" + what.id()),
                new RequestKey(RequestKey.OURS, "void:" + what.id()));
    }

    private static @Nullable Drawer payout(SaleVoid what) {
        Tender tender = what.means().tender();
        return tender == null ? null : new Drawer(tender, what.shiftId());
    }

    /** Those whose page or machine did not come to it. */
    void sweep() {
        for (Long id : store.started(AT_ONCE)) {
            try {
                store.byId(id).ifPresent(this::settle);
            } catch (RuntimeException broken) {
                LOG.error("what became of return {} cannot be found out", id, broken);
            }
        }
    }
}

package org.uzat.till;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.decision.Outcome;
import org.uzat.money.Money;
import org.uzat.renewal.Renewals;

/**
 * Finds out what became of a sale that was started and writes it down: asks the engine, which answers a key it knows as it did before.
 * Anybody may do so at any time, also several at once; all hear the same.
 */
@Component
class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final int AT_ONCE = 200;

    private final ShopSaleStore store;
    private final Renewals renewals;
    private final Catalogues catalogues;
    private final Clock clock;

    Settling(ShopSaleStore store, Renewals renewals, Catalogues catalogues, Clock clock) {
        this.store = store;
        this.renewals = renewals;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * The sale as it stands after asking; still without an end where the engine is busy or the database away.
     *
     * @throws RuntimeException only for what a bug can cause
     */
    SaleRow settle(SaleRow row) {
        if (row.sale().end() != null) {
            return row;
        }
        try {
            return note(row, renewals.post(Asking.of(row, catalogues.current())).outcome());
        } catch (Renewals.Busy | Renewals.Unavailable | Renewals.UnknownOutcome later) {
            LOG.debug("sale {} is asked for again later: {}", row.sale().id(), later.toString());
            return row;
        }
    }

    /** Writes an answer of the engine down and returns the sale as it stands. */
    SaleRow note(SaleRow row, Outcome outcome) {
        long id = row.sale().id();
        Money amount = row.sale().amount();
        switch (outcome) {
            case Outcome.Renewed renewed -> store.done(id, renewed.id().version(), amount, clock.instant());
            case Outcome.ToppedUp up -> store.done(id, up.id().version(), up.amount(), clock.instant());
            case Outcome.Intervened moved -> store.done(id, moved.version(), amount, clock.instant());
            case Outcome.Declined declined -> store.refused(id, declined.refusal(), clock.instant());
            default -> throw new IllegalStateException("a sale was answered by " + outcome);
        }
        return store.byId(id).orElseThrow();
    }

    /** Those whose page or machine did not come to it, oldest first; one that fails does not stop the others. */
    void sweep() {
        for (Long id : store.started(AT_ONCE)) {
            try {
                store.byId(id).ifPresent(this::settle);
            } catch (RuntimeException broken) {
                LOG.error("what became of sale {} cannot be found out", id, broken);
            }
        }
    }
}

package org.uzat.till;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.decision.Giving;
import org.uzat.decision.Return;
import org.uzat.decision.Returning;
import org.uzat.identity.Staff;
import org.uzat.money.Money;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Sales;

/** Works out what giving a sale back comes to, and whether its clerk may simply undo it. */
@Component
public class VoidWork {

    /** What it comes to, or why it cannot be. */
    public sealed interface Result {
        /**
         * It can be given back.
         *
         * @param what amount, days and VAT by the engine's rule
         * @param means how the money goes back: as it came
         * @param handed what the clerk would hand out; nothing where it goes to the balance
         * @param seenVersion the line's version that this is true of
         * @param needsApproval whether a manager has to allow it
         */
        record Worked(ShopSale sale, Return what, Means means, Money handed, int seenVersion, boolean needsApproval)
                implements Result {}

        /** It cannot. */
        record Not(Refused refusal) implements Result {}
    }

    private final ShopSaleStore store;
    private final ShiftStore shifts;
    private final Sales sales;
    private final TillSettings settings;
    private final Clock clock;

    VoidWork(ShopSaleStore store, ShiftStore shifts, Sales sales, TillSettings settings, Clock clock) {
        this.store = store;
        this.shifts = shifts;
        this.sales = sales;
        this.settings = settings;
        this.clock = clock;
    }

    Result work(long saleId, Giving giving, @Nullable Money named) {
        Optional<ShopSale> found = store.byId(saleId).map(SaleRow::sale);
        if (found.isEmpty() || !found.get().isDone() || !found.get().kind().isReturnable()) {
            return new Result.Not(Refused.of(Reason.RETURN_NOTHING));
        }
        ShopSale sale = found.get();
        Sales.Sale read = sales.find(sale.line(), sale.version()).orElseThrow();
        return switch (sales.work(read, giving, named)) {
            case Returning.Result.Not not -> new Result.Not(not.refusal());
            case Returning.Result.Worked worked ->
                new Result.Worked(
                        sale,
                        worked.what(),
                        sale.means(),
                        handed(sale, worked.what().outside()),
                        read.line().version(),
                        settings.needsApproval(worked.what().amount()));
        };
    }

    /** All of it, of the clerk's own sale, in the same shift, within minutes. */
    Result undo(long saleId, Staff clerk) {
        Optional<ShopSale> sale = store.byId(saleId).map(SaleRow::sale);
        boolean inTime = sale.flatMap(one -> undoUntil(one, clerk))
                .filter(end -> clock.instant().isBefore(end))
                .isPresent();
        return inTime ? work(saleId, Giving.ALL, null) : new Result.Not(Refused.of(Reason.UNDO_OVER));
    }

    Optional<Instant> undoUntil(ShopSale sale, Staff clerk) {
        boolean own = sale.isDone()
                && sale.kind().isReturnable()
                && shifts.byId(sale.shiftId())
                        .filter(shift -> shift.isOpen() && shift.staffId() == clerk.id())
                        .isPresent();
        return own ? Optional.of(sale.endedAt().plus(settings.undoWithin())) : Optional.empty();
    }

    /** All of it goes back to the very coin; a part is rounded as any cash is. */
    private Money handed(ShopSale sale, Money outside) {
        if (sale.means() != Means.CASH) {
            return outside;
        }
        return outside.equals(sale.amount())
                ? outside.plus(Objects.requireNonNull(sale.handed()).rounding())
                : Cash.of(outside, settings.step(outside.currency())).due();
    }
}

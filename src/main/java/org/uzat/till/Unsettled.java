package org.uzat.till;

import org.springframework.stereotype.Component;

/** What of a shift has no end yet: found out before it is closed, so that all of it is in its report. */
@Component
class Unsettled {

    private final ShiftStore shifts;
    private final ShopSaleStore sales;
    private final VoidStore voids;
    private final Settling settling;
    private final VoidSettling returning;

    Unsettled(ShiftStore shifts, ShopSaleStore sales, VoidStore voids, Settling settling, VoidSettling returning) {
        this.shifts = shifts;
        this.sales = sales;
        this.voids = voids;
        this.settling = settling;
        this.returning = returning;
    }

    void settle(long shiftId) {
        shifts.unsettledSales(shiftId).forEach(id -> sales.byId(id).ifPresent(settling::settle));
        shifts.unsettledVoids(shiftId).forEach(id -> voids.byId(id).ifPresent(returning::settle));
    }

    boolean any(long shiftId) {
        return !shifts.unsettledSales(shiftId).isEmpty()
                || !shifts.unsettledVoids(shiftId).isEmpty();
    }
}

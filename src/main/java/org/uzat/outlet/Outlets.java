package org.uzat.outlet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.uzat.operator.Operators;

/** The door to shops. */
@Component
public class Outlets {

    /** How many are looked at, in turn, until enough of them are open: at night nobody waits for a hundred thousand to be asked. */
    private static final List<Integer> LOOKED_AT = List.of(50, 400, 2_000);

    /** Shops of a company keep a few kinds of hours; when there are more than this, they are read anew. */
    private static final int HOURS_KEPT = 10_000;

    private final OutletStore store;
    private final NearStore shops;
    private final Nearest nearest;
    private final Holidays holidays;
    private final Operators operators;
    private final Map<String, Optional<OpeningHours>> hours = new ConcurrentHashMap<>();

    Outlets(OutletStore store, NearStore shops, Nearest nearest, Holidays holidays, Operators operators) {
        this.store = store;
        this.shops = shops;
        this.nearest = nearest;
        this.holidays = holidays;
        this.operators = operators;
    }

    /** The shop of this id, also one that is closed for good. */
    public Optional<Outlet> byId(int id) {
        return store.byId(id);
    }

    /** An operator's shop of this code, also one that is closed for good. */
    public Optional<Outlet> byCode(short operatorId, String code) {
        return store.byCode(operatorId, code);
    }

    /** All shops that are not closed for good, by operator and code. */
    public List<Outlet> all() {
        return store.all();
    }

    /** Where a member of staff works; empty where nobody has said. */
    public Optional<Outlet> ofStaff(int staffId) {
        return store.ofStaff(staffId);
    }

    /** Says where a member of staff works from now on. */
    public void place(int staffId, int outletId) {
        store.place(staffId, outletId);
    }

    /** Shops that travellers look for: nearest first where they said where from, else by operator and code. */
    public List<Found> find(Wanted wanted, Instant now) {
        if (!wanted.openNow()) {
            return standing(nearest.find(wanted, wanted.limit()), now);
        }
        List<Found> open = List.of();
        for (int most : LOOKED_AT) {
            List<Nearest.Near> near = nearest.find(wanted, most);
            open = standing(near, now).stream()
                    .filter(found -> found.standing() instanceof Standing.Open)
                    .limit(wanted.limit())
                    .toList();
            if (open.size() == wanted.limit() || near.size() < most) {
                return open;
            }
        }
        return open;
    }

    /** An operator's shop of this code as travellers see it, unless it is closed for good. */
    public Optional<Found> shop(short operatorId, String code, Instant now) {
        return shops.one(operatorId, code).map(shop -> new Found(shop, null, standing(shop, now)));
    }

    /** When a shop is open; empty where nobody has said. */
    public Optional<OpeningHours> hours(Shop shop) {
        String text = shop.hours();
        if (text == null) {
            return Optional.empty();
        }
        if (hours.size() > HOURS_KEPT) {
            hours.clear();
        }
        return hours.computeIfAbsent(text, OpeningHours::of);
    }

    /** The public holidays where a shop is. */
    public Predicate<LocalDate> holidays(Shop shop, Instant now) {
        return holidays.of(operators.inForce(shop.outlet().operatorId(), now).region());
    }

    private List<Found> standing(List<Nearest.Near> near, Instant now) {
        List<Found> found = new ArrayList<>(near.size());
        near.forEach(one -> found.add(new Found(one.shop(), one.meters(), standing(one.shop(), now))));
        return found;
    }

    private Standing standing(Shop shop, Instant now) {
        return hours(shop)
                .map(known -> known.at(now, shop.outlet().zone(), holidays(shop, now)))
                .orElseGet(Standing.Unclear::new);
    }
}

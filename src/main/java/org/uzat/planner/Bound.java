package org.uzat.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.uzat.time.Pure;

/**
 * What the rest of a stay costs at least, so that the search need not look where nothing better can be. Each tariff is a price for a
 * date and one for an octet by which no choice is dear (the dual of the linear programme that buys fractions of choices), so
 * what is missing by that tariff costs no less. A top-up's money can be spent once more on a pack: a tariff shares a pack's
 * price between the two.
 */
@Pure
final class Bound {

    private static final int ANGLES = 12;
    private static final double[] SHARES = {1, 0.75, 0.5, 0.25};
    private static final double EPSILON = 1e-6;

    /**
     * A tariff.
     *
     * @param date the price of a date
     * @param octet the price of an octet
     * @param credit what topped-up money is worth
     */
    private record Tariff(double date, double octet, double credit) {
        double price(long dates, long octets, long creditMinor) {
            return date * dates + octet * octets - credit * creditMinor;
        }
    }

    private final List<Tariff> money;
    private final List<Tariff> pieces;

    Bound(List<Choice> choices, Slots slots, Pricing pricing, boolean credit) {
        long dates = slots.calendar().ceiling(slots.end());
        long octets = Math.max(1, slots.needFrom(0));
        ToLongFunction<Choice> price = choice -> choice.priceMinor()
                - (choice.pack() == null
                        ? 0
                        : pricing.most(choice.pack(), choice.quantity()).discountMinor());
        List<Offer> offers = choices.stream()
                .map(choice -> new Offer(
                        choice.pack() == null, reach(choice, pricing, slots), Math.max(0, price.applyAsLong(choice))))
                .toList();
        this.money = tariffs(offers, dates, octets, credit ? SHARES : new double[] {1});
        this.pieces = tariffs(
                offers.stream().map(offer -> new Offer(false, offer.reach(), 1)).toList(), dates, octets, new double[] {
                    1
                });
    }

    private record Offer(boolean topUp, Reach reach, long price) {}

    private static Reach reach(Choice choice, Pricing pricing, Slots slots) {
        return Reach.of(
                choice,
                choice.pack() == null ? Pricing.Bargain.NONE : pricing.most(choice.pack(), choice.quantity()),
                slots);
    }

    private static List<Tariff> tariffs(List<Offer> offers, long dates, long octets, double[] shares) {
        List<Tariff> tariffs = new ArrayList<>();
        for (double share : shares) {
            for (int angle = 0; angle <= ANGLES; angle++) {
                double turn = Math.PI / 2 * angle / ANGLES;
                double date = Math.cos(turn) / dates;
                double octet = angle == 0 ? 0 : Math.sin(turn) / octets;
                double scale = Double.MAX_VALUE;
                for (Offer offer : offers) {
                    double worth =
                            date * offer.reach().dates() + octet * offer.reach().octets();
                    double part = !offer.topUp() ? share : shares.length == 1 ? 1 : 1 - share;
                    scale = worth > 0 ? Math.min(scale, part * offer.price() / worth) : scale;
                }
                if (scale > 0 && scale < Double.MAX_VALUE) {
                    tariffs.add(new Tariff(date * scale, octet * scale, share));
                }
            }
        }
        return List.copyOf(tariffs);
    }

    /** Money still to be paid at least, in minor units. */
    long money(long dates, long octets, long creditMinor) {
        double most = 0;
        for (Tariff tariff : money) {
            most = Math.max(most, tariff.price(dates, octets, creditMinor));
        }
        return (long) Math.ceil(most - EPSILON);
    }

    /** Purchases still to be made at least. */
    long pieces(long dates, long octets) {
        double most = 0;
        for (Tariff tariff : pieces) {
            most = Math.max(most, tariff.price(dates, octets, 0));
        }
        return (long) Math.ceil(most - EPSILON);
    }
}

package org.uzat.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A question small enough to try everything, in minutes since today's midnight and small numbers of data and money; a zone
 * without clock changes. It shares nothing with the planner but its meaning.
 */
record Toy(
        int now,
        int validUntil,
        int dates,
        int need,
        boolean startDayCounts,
        int cap,
        boolean useBalance,
        List<Ware> wares,
        List<Heap> heaps,
        Promo promo) {

    static final int NEVER = Integer.MIN_VALUE;
    static final int DAY = 1_440;
    static final int UNLIMITED = 1_000_000;

    /** Something on sale: rule A (add), K (keep the later), N (none) or B (a band). */
    record Ware(
            char rule,
            int price,
            int days,
            int hours,
            int most,
            int data,
            int dataDays,
            char joins,
            boolean queued,
            int soldUntil) {}

    /** Data: from, until, how much is left. */
    record Heap(int from, int until, int left) {}

    /**
     * A promotion of one ware: so much off and so many days on top, where it is a certain date (or -1), at least so many hours before
     * the end (or 0), from a quantity on, and for what is bought at once only.
     */
    record Promo(int ware, int off, int bonusDays, int bonusData, int date, int hoursBefore, int from, boolean asTold) {
        static final Promo NONE = new Promo(-1, 0, 0, 0, -1, 0, 1, false);

        boolean given(int bought, int quantity, int at, int end, boolean first) {
            return bought == ware
                    && quantity >= from
                    && (date < 0 || Math.floorDiv(at, DAY) == date)
                    && (hoursBefore == 0 || (end != NEVER && at + hoursBefore * 60 <= end))
                    && (!asTold || first);
        }
    }

    static Toy random(Random chance) {
        int now = chance.nextInt(DAY);
        int dates = 1 + chance.nextInt(5);
        List<Ware> wares = new ArrayList<>();
        for (int i = 1 + chance.nextInt(3); i > 0; i--) {
            wares.add(ware(chance, now));
        }
        List<Ware> bands = new ArrayList<>();
        int amount = 0;
        for (int i = chance.nextInt(2); i > 0; i--) {
            amount += 1 + chance.nextInt(4);
            bands.add(new Ware('B', amount, 1 + chance.nextInt(5), 0, 1, 0, 0, 'S', false, Integer.MAX_VALUE));
        }
        wares.addAll(bands);
        int end = end(chance, now, dates);
        List<Heap> heaps = new ArrayList<>();
        for (int i = chance.nextInt(3); i > 0; i--) {
            int from = chance.nextInt(4) == 0 ? (1 + chance.nextInt(3)) * DAY : 0;
            heaps.add(new Heap(from, Math.max(from, now) + 1 + chance.nextInt(3 * DAY), chance.nextInt(5)));
        }
        return new Toy(
                now,
                end,
                dates,
                chance.nextInt(3) == 0 ? 0 : 1 + chance.nextInt(3),
                chance.nextInt(4) == 0,
                chance.nextInt(3) == 0 ? 2 + chance.nextInt(8) : -1,
                chance.nextBoolean(),
                wares,
                heaps,
                chance.nextInt(2) == 0 ? Promo.NONE : promo(chance, wares.size() - bands.size(), dates));
    }

    private static int end(Random chance, int now, int dates) {
        return switch (chance.nextInt(5)) {
            case 0 -> NEVER;
            case 1 -> now - 1 - chance.nextInt(2 * DAY);
            case 2 -> (1 + chance.nextInt(dates + 1)) * DAY;
            default -> now + 1 + chance.nextInt(dates * DAY);
        };
    }

    private static Ware ware(Random chance, int now) {
        char rule = "AAAKN".charAt(chance.nextInt(5));
        boolean hours = rule != 'N' && chance.nextInt(4) == 0;
        int data = chance.nextInt(4) == 0 ? 0 : chance.nextInt(12) == 0 ? UNLIMITED : 1 + chance.nextInt(6);
        if (rule == 'N' && data == 0) {
            data = 2;
        }
        return new Ware(
                rule,
                2 + chance.nextInt(8),
                rule == 'N' || hours ? 0 : 1 + chance.nextInt(5),
                hours ? 12 * (1 + chance.nextInt(4)) : 0,
                1 + chance.nextInt(2),
                data,
                rule == 'N' ? chance.nextInt(4) : chance.nextInt(5) == 0 ? 1 + chance.nextInt(3) : 0,
                "SSCR".charAt(chance.nextInt(4)),
                chance.nextInt(4) == 0,
                chance.nextInt(5) == 0 ? now + chance.nextInt(3 * DAY) : Integer.MAX_VALUE);
    }

    private static Promo promo(Random chance, int packs, int dates) {
        return new Promo(
                chance.nextInt(packs),
                chance.nextInt(4),
                chance.nextInt(3) == 0 ? 1 + chance.nextInt(2) : 0,
                chance.nextInt(3) == 0 ? 1 + chance.nextInt(3) : 0,
                chance.nextBoolean() ? chance.nextInt(dates) : -1,
                chance.nextInt(3) == 0 ? 12 * (1 + chance.nextInt(4)) : 0,
                1 + chance.nextInt(2),
                chance.nextInt(4) == 0);
    }
}

package org.uzat.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** The demonstration's cards: ten with names that people and tests may rely on, and a crowd in every state. */
final class DemoStock {

    private static final int CARDS = 200;
    private static final int FIRST_OF_CROWD = 101;
    private static final long SEED = 20_240_701;

    private static final int SPARES = 5;
    private static final int FIRST_SPARE = 9_001;

    private DemoStock() {}

    /** Cards without a line, for lines whose card gets lost. */
    static List<DemoCard> spares() {
        return IntStream.range(FIRST_SPARE, FIRST_SPARE + SPARES)
                .mapToObj(number -> new DemoCard(number, null, "0.00", true, false))
                .toList();
    }

    /** The cards that {@code demo.json} tells of. */
    static Map<String, DemoCard> named() {
        Map<String, DemoCard> cards = new LinkedHashMap<>();
        cards.put("active", new DemoCard(1, 9, "5.00", false, false));
        cards.put("rich", new DemoCard(2, 20, "400.00", false, false));
        cards.put("poor", new DemoCard(3, 3, "0.00", false, false));
        cards.put("expires-today", new DemoCard(4, 0, "10.00", false, false));
        cards.put("grace", new DemoCard(5, -5, "12.00", false, false));
        cards.put("suspended", new DemoCard(6, -40, "15.00", false, false));
        cards.put("terminated", new DemoCard(7, -200, "3.00", false, false));
        cards.put("blocked", new DemoCard(8, 12, "20.00", false, true));
        cards.put("pre-active", new DemoCard(9, null, "5.00", false, false));
        cards.put("data-only", new DemoCard(10, 6, "8.00", true, false));
        return cards;
    }

    /** All cards, always the same ones. */
    static List<DemoCard> all() {
        List<DemoCard> cards = new ArrayList<>(named().values());
        Random random = new Random(SEED);
        for (int number = FIRST_OF_CROWD; cards.size() < CARDS; number++) {
            Integer daysLeft = switch (number % 12) {
                case 0 -> null;
                case 1 -> 0;
                case 2 -> -1 - random.nextInt(29);
                case 3 -> -35 - random.nextInt(120);
                case 4 -> -185 - random.nextInt(60);
                default -> 1 + random.nextInt(60);
            };
            String balance = number % 4 == 0 ? "0.00" : random.nextInt(30) + "." + (10 + random.nextInt(90));
            cards.add(new DemoCard(number, daysLeft, balance, number % 7 == 0, number % 29 == 0));
        }
        return cards;
    }
}

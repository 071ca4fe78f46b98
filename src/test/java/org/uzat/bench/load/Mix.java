package org.uzat.bench.load;

import java.util.SplittableRandom;
import org.uzat.bench.load.Exchange.Kind;

/**
 * Chooses what to ask next. Lines are walked in a scattered order that comes back to a line only after all others, so
 * no line has two renewals under way and each answer can be checked to the last minor unit.
 */
final class Mix {

    private final SplittableRandom random;
    private final Lines lines;
    private final int packs;
    private final Memory memory;
    private final int repeatedBelow;
    private final int unknownPackBelow;
    private final int poorBelow;
    private final int stride;
    private int line;
    private long key;

    Mix(LoadPlan plan, Lines lines, Memory memory) {
        this.random = new SplittableRandom(plan.seed());
        this.lines = lines;
        this.packs = plan.packs().size();
        this.memory = memory;
        this.repeatedBelow = plan.repeatedPerMille();
        this.unknownPackBelow = repeatedBelow + plan.refusedPerMille() / 2;
        this.poorBelow = repeatedBelow + plan.refusedPerMille();
        this.stride = coprime((int) (lines.rich() * 0.6180339887), lines.rich());
        this.line = random.nextInt(lines.rich());
    }

    void next(Exchange exchange) {
        int dice = random.nextInt(1000);
        if (dice < repeatedBelow && !memory.isEmpty()) {
            memory.recall(exchange, random.nextInt(Integer.MAX_VALUE));
            return;
        }
        exchange.key = ++key;
        exchange.pack = random.nextInt(packs);
        if (dice >= repeatedBelow && dice < poorBelow) {
            refusal(exchange, dice < unknownPackBelow || lines.rich() == lines.count());
        } else {
            exchange.kind = Kind.RENEWAL;
            exchange.line = nextLine();
        }
    }

    private void refusal(Exchange exchange, boolean unknownPack) {
        exchange.kind = unknownPack ? Kind.UNKNOWN_PACK : Kind.POOR_LINE;
        exchange.line = unknownPack
                ? random.nextInt(lines.rich())
                : lines.rich() + random.nextInt(lines.count() - lines.rich());
    }

    private int nextLine() {
        line += stride;
        if (line >= lines.rich()) {
            line -= lines.rich();
        }
        return line;
    }

    private static int coprime(int from, int other) {
        int candidate = Math.max(from, 1);
        while (gcd(candidate, other) != 1) {
            candidate++;
        }
        return candidate % other;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}

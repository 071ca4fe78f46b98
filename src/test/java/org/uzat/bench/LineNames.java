package org.uzat.bench;

/** A line's id as the product's contract writes it, worked out here so that the measure does not ask the measured. */
final class LineNames {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private LineNames() {}

    static String ofId(long number) {
        StringBuilder digits = new StringBuilder();
        for (long rest = number; rest > 0; rest >>>= 5) {
            digits.append(DIGITS.charAt((int) (rest & 31)));
        }
        return "ln_" + digits.reverse();
    }
}

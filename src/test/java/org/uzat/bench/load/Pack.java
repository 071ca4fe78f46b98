package org.uzat.bench.load;

/**
 * A pack as the generator knows it from the file it was imported from.
 *
 * @param code its code
 * @param priceMinor its price in minor units
 * @param days the days it adds to the line's validity
 */
public record Pack(String code, long priceMinor, int days) {}

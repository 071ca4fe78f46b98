package org.uzat.web.counter;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answers to the two questions.
 *
 * @param days how long they stay, from today, 1 to 365
 * @param data how they use it; null where they did not say
 */
record Stay(int days, @Nullable Data data) {

    private static final int DAYS_MAX = 365;
    private static final long MIB = 1L << 20;

    /** How much data somebody needs in a day, by what they do with it: rules of thumb, on the safe side. */
    enum Data {
        /** Maps, messages, tickets. */
        LITTLE(200),
        /** Pictures and social networks as well. */
        SOME(500),
        /** Films, calls with pictures, sharing with a laptop. */
        MUCH(1536);

        private final int mibPerDay;

        Data(int mibPerDay) {
            this.mibPerDay = mibPerDay;
        }
    }

    /** What was typed; empty where no days were, or none that make sense. */
    static Optional<Stay> typed(@Nullable String days, @Nullable String data) {
        String plain = Wished.text(days);
        if (!plain.matches("\\d{1,3}") || Integer.parseInt(plain) < 1 || Integer.parseInt(plain) > DAYS_MAX) {
            return Optional.empty();
        }
        Data used = Arrays.stream(Data.values())
                .filter(one -> one.name().equals(data))
                .findFirst()
                .orElse(null);
        return Optional.of(new Stay(Integer.parseInt(plain), used));
    }

    /** All the data of the stay in octets; 0 where they did not say. */
    long dataOctets() {
        return data == null ? 0 : data.mibPerDay * MIB * days;
    }
}

package org.uzat.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the generator knows of every line: its name in a path, its balance and the end of its validity. The first lines
 * have money, the last ones (the poor) have none and are there to be refused.
 */
public final class Lines {

    /** Stands for a balance or a validity that has to be learned from the next answer. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private final byte[][] names;
    private final int rich;
    private final long[] balanceMinor;
    private final long[] validUntil;

    /**
     * @param names each line's name, as it stands in a path, percent-encoded
     * @param rich how many of them, from the first, have money
     */
    public Lines(String[] names, int rich) {
        this.names = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            this.names[i] = names[i].getBytes(StandardCharsets.US_ASCII);
        }
        this.rich = rich;
        this.balanceMinor = new long[names.length];
        this.validUntil = new long[names.length];
        Arrays.fill(balanceMinor, UNKNOWN);
        Arrays.fill(validUntil, UNKNOWN);
    }

    /** Tells the generator where a line stands before the load begins. */
    public void know(int line, long balance, long validUntilEpochSecond) {
        balanceMinor[line] = balance;
        validUntil[line] = validUntilEpochSecond;
    }

    /** Where the line stands is learned again from its next answer. */
    void forget(int line) {
        know(line, UNKNOWN, UNKNOWN);
    }

    public int count() {
        return names.length;
    }

    public int rich() {
        return rich;
    }

    public long balanceMinor(int line) {
        return balanceMinor[line];
    }

    public long validUntil(int line) {
        return validUntil[line];
    }

    void name(int line, ByteBuffer out) {
        out.put(names[line]);
    }
}

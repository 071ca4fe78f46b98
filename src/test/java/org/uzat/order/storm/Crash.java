package org.uzat.order.storm;

import java.util.Random;

/**
 * The process dies: thrown out of the middle of whatever its thread does, at one of its dealings with the database or the gateway. What
 * had committed stays, what had not is gone, and nobody catches it.
 */
final class Crash extends Error {

    private static final ThreadLocal<Integer> LEFT = ThreadLocal.withInitial(() -> -1);

    private Crash() {
        super("killed", null, false, false);
    }

    /** Lets this thread's work die at one of its first points, or survive where it has fewer. */
    static void arm(Random random, int points) {
        LEFT.set(random.nextInt(points));
    }

    static void disarm() {
        LEFT.set(-1);
    }

    static boolean isArmed() {
        return LEFT.get() >= 0;
    }

    /** A point at which a process may die. */
    static void point() {
        int left = LEFT.get();
        if (left < 0) {
            return;
        }
        LEFT.set(left - 1);
        if (left == 0) {
            throw new Crash();
        }
    }
}

package org.uzat.order.storm;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Whether processes die now. */
final class Weather {

    private @Nullable Random luck;

    @Nullable
    Random luck() {
        return luck;
    }

    void rough(Random random) {
        luck = random;
    }

    void calm() {
        luck = null;
    }
}

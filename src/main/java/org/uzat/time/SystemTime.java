package org.uzat.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The one place where the machine's time comes in. */
@Configuration(proxyBeanMethods = false)
class SystemTime {

    @Bean
    WallClock wallClock() {
        return new WallClock();
    }

    /** What is asked for as a {@link Clock} goes by the trade's time. */
    @Bean
    @Primary
    MovableClock tradeClock(WallClock wall) {
        return new MovableClock(wall);
    }
}

package org.uzat.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where the machine's time comes in. */
@Configuration(proxyBeanMethods = false)
class SystemTime {

    /** Ticks in microseconds, as the database stores instants. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}

package org.uzat.web.counter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.uzat.web.desk.StaffGate;

/** Lets a shop's people in at its counter by the table of routes; their session is staff's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CounterSecurity {

    private static final int AFTER_DESK = 101;

    @Bean
    @Order(AFTER_DESK)
    SecurityFilterChain counterPages(HttpSecurity http, StaffGate gate) {
        return gate.keep(http, "/counter/**", CounterRoute.TABLE);
    }
}

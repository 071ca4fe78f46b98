package org.uzat.simulator;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.uzat.database.World;

/** The network's own door: open in the demo's world, shut in any other. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SimulatorSecurity {

    @Bean
    @Order(12)
    SecurityFilterChain simulatorChain(HttpSecurity http, World world) {
        return http.securityMatcher("/simulator/**")
                .authorizeHttpRequests(requests ->
                        requests.anyRequest().access((caller, request) -> new AuthorizationDecision(world.isDemo())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // every message is signed
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}

package org.uzat.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Sessions are looked for before the pages of an area only: guests and calling systems have none, and pay for none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionAreas {

    @Bean
    HttpSessionIdResolver sessionsByArea(List<SessionArea> areas) {
        return new ByArea(areas);
    }

    @Bean
    static BeanPostProcessor sessionsOfTheAreasOnly(ObjectProvider<SessionArea> areas) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DelegatingFilterProxyRegistrationBean filter
                        && name.equals("sessionRepositoryFilterRegistration")) {
                    filter.setUrlPatterns(areas.stream()
                            .flatMap(area -> area.paths().stream())
                            .toList());
                }
                return bean;
            }
        };
    }

    /** Asks the area that a request is for. */
    private record ByArea(List<SessionArea> areas) implements HttpSessionIdResolver {

        @Override
        public List<String> resolveSessionIds(HttpServletRequest request) {
            return of(request).resolveSessionIds(request);
        }

        @Override
        public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
            of(request).setSessionId(request, response, id);
        }

        @Override
        public void expireSession(HttpServletRequest request, HttpServletResponse response) {
            of(request).expireSession(request, response);
        }

        private HttpSessionIdResolver of(HttpServletRequest request) {
            return areas.stream()
                    .filter(area -> area.has(request))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no sessions at " + request.getServletPath()))
                    .sessions();
        }
    }
}

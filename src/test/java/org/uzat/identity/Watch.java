package org.uzat.identity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Writes down which statements a thread sends and how often it hashes a password; everything goes on as before. */
@TestConfiguration(proxyBeanMethods = false)
class Watch {

    static final ThreadLocal<@Nullable List<String>> SEEN = new ThreadLocal<>();

    @Bean
    static BeanPostProcessor watching() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case DataSource source when name.equals("dataSource") -> new WatchedSource(source);
                    case PasswordEncoder encoder -> new WatchedEncoder(encoder);
                    default -> bean;
                };
            }
        };
    }

    private static void saw(String what) {
        List<String> seen = SEEN.get();
        if (seen != null) {
            seen.add(what);
        }
    }

    private static final class WatchedSource extends DelegatingDataSource {

        WatchedSource(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Watch.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            saw((String) Objects.requireNonNull(arguments)[0]);
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }

    private record WatchedEncoder(PasswordEncoder real) implements PasswordEncoder {

        static final String HASHING = "argon2";

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            saw(HASHING);
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            saw(HASHING);
            return real.matches(password, hash);
        }
    }

    /** What a deed did on this thread. */
    static List<String> of(Runnable deed) {
        List<String> seen = new ArrayList<>();
        SEEN.set(seen);
        try {
            deed.run();
        } finally {
            SEEN.remove();
        }
        return seen;
    }
}

package org.uzat.database;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Gives every {@code @SpringBootTest} context a fresh {@link TestDatabase} and a data folder of its own. */
final class SpringTestDatabase implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, SpringBootTest.class) ? new Customizer() : null;
    }

    /** A record, so that equal contexts are still shared between test classes. */
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            DatabaseAccess access = TestDatabase.freshAccess();
            String database = access.url().substring(access.url().lastIndexOf('/') + 1);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "uzat.db.url", access.url(),
                                    "uzat.db.user", access.user(),
                                    "uzat.db.password", access.password(),
                                    "uzat.data",
                                            "target/test-data/"
                                                    + ProcessHandle.current().pid() + "-" + database,
                                    "spring.datasource.hikari.minimum-idle", "1")));
        }
    }
}

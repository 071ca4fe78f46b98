package org.uzat.database;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settles which world this database holds. */
@Configuration(proxyBeanMethods = false)
class WorldConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    World world(JdbcClient database, @Value("${uzat.world:#{null}}") @Nullable String wished) {
        return settle(database, wished);
    }

    /** Writes the wished world (the demo where nothing is wished) at the first start, and refuses another one later. */
    static World settle(JdbcClient database, @Nullable String wished) {
        World wish = wished == null ? World.DEMO : parse(wished);
        database.sql("INSERT INTO installation (world) VALUES (?) ON CONFLICT DO NOTHING")
                .param(nameOf(wish))
                .update();
        World settled = parse(database.sql("SELECT world FROM installation")
                .query(String.class)
                .single());
        if (wished != null && settled != wish) {
            throw new StartRefused("this database holds the world '" + nameOf(settled) + "' for good, but '"
                    + nameOf(wish) + "' was asked for: leave --world away, or choose another data folder.");
        }
        return settled;
    }

    private static World parse(String name) {
        return switch (name) {
            case "demo" -> World.DEMO;
            case "clean" -> World.CLEAN;
            default -> throw new StartRefused("the world '" + name + "' is unknown: choose demo or clean.");
        };
    }

    private static String nameOf(World world) {
        return world.name().toLowerCase(Locale.ROOT);
    }
}

package org.uzat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("store")
class WorldTest {

    private final JdbcClient database = TestDatabase.freshClient();

    @Test
    void isTheDemoWhereNothingIsWished() {
        assertThat(WorldConfiguration.settle(database, null).isDemo()).isTrue();
    }

    @Test
    void staysWhatItWasAtTheFirstStart() {
        WorldConfiguration.settle(database, "clean");

        assertThat(WorldConfiguration.settle(database, null)).isEqualTo(World.CLEAN);
        assertThat(WorldConfiguration.settle(database, "clean")).isEqualTo(World.CLEAN);
        assertThatThrownBy(() -> WorldConfiguration.settle(database, "demo"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("'clean' for good");
    }

    @Test
    void isProtectedByTheDatabaseItself() {
        WorldConfiguration.settle(database, "clean");

        assertThatThrownBy(() ->
                        database.sql("UPDATE installation SET world = 'demo'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("DELETE FROM installation").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesAWorldThatDoesNotExist() {
        assertThatThrownBy(() -> WorldConfiguration.settle(database, "production"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("choose demo or clean");
    }

    @Test
    void isTestedOnTheVersionThatWasAskedFor() {
        assertThat(database.sql("SHOW server_version").query(String.class).single())
                .startsWith(TestDatabase.version());
    }
}

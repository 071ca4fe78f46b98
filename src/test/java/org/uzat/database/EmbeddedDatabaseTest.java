package org.uzat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    private static final Duration RESTART_MAX = Duration.ofSeconds(20);

    @TempDir
    private static Path parent;

    private static DataFolder folder;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        folder = DataFolder.take(parent.resolve("data")).orElseThrow();
        Map<String, String> wishes = Map.of("fsync", "off", "shared_buffers", "16MB");
        database = EmbeddedDatabase.start(folder, ServerSettings.durable(wishes));
    }

    @AfterAll
    static void stop() {
        database.close();
        folder.giveBack();
    }

    @Test
    void keepsWhatItCommitsEvenIfSomebodyWishesOtherwise() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void takesWishesThatBreakNoPromise() {
        assertThat(setting("shared_buffers")).isEqualTo("16MB");
        assertThat(setting("max_connections")).isEqualTo("100");
    }

    @Test
    void speaksToThisMachineOnlyAndAsksForAPassword() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
        assertThat(new DatabaseAccess(database.access().url(), "uzat", "guess").answers())
                .isFalse();
    }

    @Test
    void isStartedAgainOnItsPortWhenItIsKilled() throws Exception {
        DatabaseAccess access = database.access();
        long former = serverPid();

        ProcessHandle.of(former).orElseThrow().destroyForcibly();

        awaitAnother(access, former);
    }

    /** As one does that waits for another killed with the server: it does not notice, and holds the dead server's memory. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void isStartedAgainThoughAPartOfItIsStuck() throws Exception {
        DatabaseAccess access = database.access();
        long former = serverPid();
        ProcessHandle stuck = ProcessHandle.of(former)
                .orElseThrow()
                .children()
                .filter(ProcessHandle::isAlive)
                .findFirst()
                .orElseThrow();
        new ProcessBuilder("kill", "-STOP", Long.toString(stuck.pid())).start().waitFor();

        ProcessHandle.of(former).orElseThrow().destroyForcibly();

        awaitAnother(access, former);
    }

    private static void awaitAnother(DatabaseAccess access, long former) throws Exception {
        long deadline = System.nanoTime() + RESTART_MAX.toNanos();
        while (!isAnother(serverPid(), former) || !access.answers()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(20);
        }
        assertThat(access.answers()).isTrue();
        assertThat(serverPid()).isNotEqualTo(former);
    }

    private static boolean isAnother(long pid, long former) {
        return pid != 0 && pid != former;
    }

    @Test
    void isFoundByCommandsThroughTheDataFolder() {
        assertThat(DatabaseAccess.readFrom(folder.path())).contains(database.access());
    }

    @Test
    void refusesAFolderOfAnotherMajorVersion() throws Exception {
        DataFolder taken = DataFolder.take(parent.resolve("old")).orElseThrow();
        Files.createDirectories(taken.path().resolve("postgres"));
        Files.writeString(taken.path().resolve("postgres/PG_VERSION"), "14\n");
        EmbeddedDatabase refused = EmbeddedDatabase.start(taken, ServerSettings.durable(Map.of()));

        assertThatThrownBy(refused::access)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("written by PostgreSQL 14");
        refused.close();
        taken.giveBack();
    }

    private static String setting(String name) {
        DatabaseAccess access = database.access();
        var source = new DriverManagerDataSource(access.url(), access.user(), access.password());
        return JdbcClient.create(source).sql("SHOW " + name).query(String.class).single();
    }

    /** The server's process as it wrote it down; 0 while it is starting and has not. */
    private static long serverPid() throws Exception {
        try {
            List<String> lines = Files.readAllLines(folder.path().resolve("postgres/postmaster.pid"));
            return lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst());
        } catch (NoSuchFileException notYet) {
            return 0;
        }
    }
}

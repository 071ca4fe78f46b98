package org.uzat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this operating system needs around a server process: an unprivileged identity and a session of its own. */
final class ProcessGround {

    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private ProcessGround() {}

    /** A builder without the PG... variables a person may have set for another server. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** PostgreSQL refuses root; in a user namespace of its own root is nobody and still owns the files. */
    static List<String> unprivileged() {
        return Root.NEEDS_NAMESPACE ? List.of("unshare", "-U") : List.of();
    }

    /** Keeps Ctrl-C from the server: the terminal sends it to the whole group, but Uzat must finish its requests first. */
    static List<String> ownSession() {
        if (LINUX && (Files.exists(Path.of("/usr/bin/setsid")) || Files.exists(Path.of("/bin/setsid")))) {
            return List.of("setsid");
        }
        if (MAC) { // has no setsid program, but always perl
            return List.of("/usr/bin/perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV", "--");
        }
        return List.of();
    }

    /** Looked up once, and only when a server is really started. */
    private static final class Root {

        static final boolean NEEDS_NAMESPACE = isRoot();

        private static boolean isRoot() {
            if (!LINUX || !ownsAs("root")) {
                return false;
            }
            if (exitCode("unshare", "-U", "true") != 0) {
                throw new StartRefused("PostgreSQL does not run as root and this machine allows no user namespaces:"
                        + " start Uzat as an ordinary user, or set UZAT_DB_URL to a PostgreSQL of your own.");
            }
            return true;
        }

        private static boolean ownsAs(String name) {
            try {
                return Files.getOwner(Path.of("/proc/self")).getName().equals(name);
            } catch (IOException | UnsupportedOperationException e) {
                return System.getProperty("user.name").equals(name);
            }
        }

        private static int exitCode(String... command) {
            try {
                return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                return -1;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }
    }
}

package org.uzat.bench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL server of a data folder, found by the process id that it wrote into the folder itself; only a process
 * that is PostgreSQL and was started on that very folder is ever touched.
 *
 * @param process its first process
 */
public record Postmaster(ProcessHandle process) {

    /** The running server of the product's data folder, if there is one. */
    public static Optional<Postmaster> of(Path data) {
        Path folder = data.resolve("postgres").toAbsolutePath();
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            if (lines.size() < 2 || !Path.of(lines.get(1)).toRealPath().equals(folder.toRealPath())) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process ->
                            process.info().command().orElse("postgres").contains("postgres"))
                    .map(Postmaster::new);
        } catch (IOException | NumberFormatException absentOrBeingWritten) {
            return Optional.empty();
        }
    }

    /** Kills the server and every process of it at once, as a loss of power does. */
    public void kill() {
        List<ProcessHandle> children = process.children().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Kills one process that serves a connection, which makes PostgreSQL restart itself through recovery. */
    public void killOneChild(int which) {
        List<ProcessHandle> children = process.children().toList();
        if (!children.isEmpty()) {
            children.get(which % children.size()).destroyForcibly();
        }
    }
}

package org.uzat.bench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory that processes hold, from Linux's /proc; 0 where there is none. */
public final class Memory {

    private static final double KILOBYTES_A_MEGABYTE = 1024;

    private Memory() {}

    /** The most megabytes that a process has held so far (VmHWM). */
    public static double peakMegabytes(ProcessHandle process) {
        return field(process, "status", "VmHWM:");
    }

    /** The megabytes that a process holds now (VmRSS). */
    public static double megabytes(ProcessHandle process) {
        return field(process, "status", "VmRSS:");
    }

    /** The megabytes that a process and its children hold together; what they share counts once (Pss). */
    public static double sharedMegabytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(one -> field(one, "smaps_rollup", "Pss:"))
                .sum();
    }

    private static double field(ProcessHandle process, String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / KILOBYTES_A_MEGABYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}

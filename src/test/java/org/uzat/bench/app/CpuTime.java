package org.uzat.bench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time that processes have used, from Linux's /proc; 0 where there is none. */
public final class CpuTime {

    private static final double MICROS_A_TICK = 10_000;

    private CpuTime() {}

    /** Microseconds that a process has used so far. */
    public static double micros(ProcessHandle process) {
        return ticks(process, 2) * MICROS_A_TICK;
    }

    /** Microseconds that a process and all its children, ended ones included, have used so far. */
    public static double microsWithChildren(ProcessHandle process) {
        double living =
                process.descendants().mapToDouble(child -> ticks(child, 2)).sum();
        return (ticks(process, 4) + living) * MICROS_A_TICK;
    }

    /** The sum of the first of utime, stime, cutime and cstime (proc_pid_stat(5), fields 14 to 17). */
    private static double ticks(ProcessHandle process, int fields) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double sum = 0;
            for (int i = 0; i < fields; i++) {
                sum += Long.parseLong(words[11 + i]);
            }
            return sum;
        } catch (IOException ended) {
            return 0;
        }
    }
}

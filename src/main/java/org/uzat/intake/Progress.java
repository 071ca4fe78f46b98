package org.uzat.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a person at a terminal how much of a file has been read; silent elsewhere. */
final class Progress extends FilterInputStream {

    private final @Nullable ProgressBar bar;

    Progress(InputStream input, String task, long bytes) {
        super(input);
        this.bar = watched() ? bar(task, bytes) : null;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        step(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        step(read);
        return read;
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (bar != null) {
            bar.close();
        }
    }

    private void step(int bytes) {
        if (bar != null && bytes > 0) {
            bar.stepBy(bytes);
        }
    }

    private static boolean watched() {
        return System.getenv("CI") == null
                && System.console() != null
                && System.console().isTerminal();
    }

    private static ProgressBar bar(String task, long bytes) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .build();
    }
}

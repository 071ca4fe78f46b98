package org.uzat.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.uzat.bench.app.Reply;
import org.uzat.crash.Entry.Event;
import tools.jackson.databind.json.JsonMapper;

/** The driver's own account of everything it asked and was told, one JSON line each; it only grows. */
final class Journal implements AutoCloseable {

    private static final Operation NONE = Operation.renew("", "", "");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;
    private final FileChannel channel;

    Journal(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    void asked(Operation operation) {
        append(Event.ASKED, operation, 0, false, "");
    }

    void answered(Operation operation, Reply reply) {
        append(Event.ANSWERED, operation, reply.status(), reply.replayed(), reply.body());
    }

    void unanswered(Operation operation, String why) {
        append(Event.UNANSWERED, operation, 0, false, why);
    }

    /** The card was shown to the gateway for the operation's payment; whether it was taken is asked later. */
    void paid(Operation operation, String checkoutUrl) {
        append(Event.PAID, operation, 0, false, checkoutUrl);
    }

    void killed(String what) {
        append(Event.KILLED, NONE, 0, false, what);
    }

    /** Everything written so far, read back from the file. */
    List<Entry> read() {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> MAPPER.readValue(line, Entry.class)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void append(Event event, Operation operation, int status, boolean replayed, String text) {
        Entry entry = new Entry(System.currentTimeMillis(), event, operation, status, replayed, text);
        byte[] line = (MAPPER.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            synchronized (channel) {
                channel.write(ByteBuffer.wrap(line));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package org.uzat.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.database.World;
import org.uzat.language.Language;
import org.uzat.task.Later;

/** Sends messages: written in the caller's transaction, carried once that is committed. */
@Component
public class Messages {

    static final String TASK = "message-send";

    private static final Duration KEPT = Duration.ofDays(30);

    private final LetterStore store;
    private final MessageWords words;
    private final List<Carrier> carriers;
    private final Later later;
    private final World world;
    private final Clock clock;

    Messages(LetterStore store, MessageWords words, List<Carrier> carriers, Later later, World world, Clock clock) {
        this.store = store;
        this.words = words;
        this.carriers = carriers;
        this.later = later;
        this.world = world;
        this.clock = clock;
    }

    /** Whether anything carries by this medium here; where nothing does, a caller refuses instead of promising. */
    public boolean carries(Medium medium) {
        return carrier(medium).isPresent();
    }

    /**
     * Sends a message within the caller's transaction.
     *
     * @param address a number in E.164 or an e-mail address
     * @param arguments what its text takes, see {@link MessageKind}
     * @throws IllegalStateException if nothing carries by this medium
     */
    public void send(MessageKind kind, Medium medium, Language language, String address, Map<String, ?> arguments) {
        if (!carries(medium)) {
            throw new IllegalStateException("nothing carries by " + medium);
        }
        String text = words.text(kind, language, arguments);
        long id = store.insert(kind, medium, language, address, text, clock.instant());
        later.now(TASK, Long.toString(id));
    }

    /** The latest messages sent, newest first; in a company's own world nobody may read them. */
    public List<Letter> latest(int count) {
        return world.isDemo() ? store.latest(count) : List.of();
    }

    /** Hands a message over, unless that was done or it is gone. */
    void carry(long id) {
        Optional<Letter> letter = store.tried(id);
        if (letter.isEmpty()) {
            return;
        }
        carrier(letter.get().medium())
                .orElseThrow(() -> new IllegalStateException("nothing carries " + letter.get() + " any more"))
                .carry(letter.get());
        store.sent(id, clock.instant());
    }

    int purge() {
        return store.purge(clock.instant().minus(KEPT));
    }

    private Optional<Carrier> carrier(Medium medium) {
        return carriers.stream().filter(carrier -> carrier.carries(medium)).findFirst();
    }
}

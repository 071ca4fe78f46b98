package org.uzat.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.database.World;
import org.uzat.language.Language;
import org.uzat.time.WallClock;

/** Sends messages: written in the caller's transaction, handed over once that is committed. */
@Component
public class Messages {

    private static final Duration KEPT = Duration.ofDays(30);

    private final LetterStore store;
    private final QueueStore queue;
    private final Lanes lanes;
    private final Blocks blocks;
    private final MessageWords words;
    private final MailPages pages;
    private final World world;
    private final Clock clock;
    private final WallClock wall;

    Messages(
            LetterStore store,
            QueueStore queue,
            Lanes lanes,
            Blocks blocks,
            MessageWords words,
            MailPages pages,
            World world,
            Clock clock,
            WallClock wall) {
        this.store = store;
        this.queue = queue;
        this.lanes = lanes;
        this.blocks = blocks;
        this.words = words;
        this.pages = pages;
        this.world = world;
        this.clock = clock;
        this.wall = wall;
    }

    /** Whether anything carries by this medium here; where nothing does, a caller refuses instead of promising. */
    public boolean carries(Medium medium) {
        return lanes.carrier(medium).isPresent();
    }

    /**
     * Sends messages within the caller's transaction, thousands as well as one. Each is handed over at least once, and where its end
     * can not tell a repetition (a short message) one with an occasion at most once; a doubt is told by its standing.
     *
     * @throws IllegalStateException if nothing carries by one's medium
     */
    public void send(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (!carries(draft.medium())) {
                throw new IllegalStateException("nothing carries by " + draft.medium());
            }
        }
        if (!drafts.isEmpty()
                && store.insert(drafts.stream().map(this::written).toList(), clock.instant(), wall.instant()) > 0) {
            lanes.wake();
        }
    }

    /**
     * Sends a message with its kind's own text.
     *
     * @param address a number in E.164 or an e-mail address
     * @param arguments what its text takes, see {@link MessageKind}
     * @throws IllegalStateException if nothing carries by this medium
     */
    public void send(MessageKind kind, Medium medium, Language language, String address, Map<String, ?> arguments) {
        send(List.of(Draft.of(kind, medium, language, address, arguments)));
    }

    /**
     * Sends an e-mail that says more than a kind's own text.
     *
     * @throws IllegalStateException if nothing carries e-mail
     */
    public void send(MessageKind kind, Language language, String address, Mail mail) {
        send(List.of(Draft.mail(kind, language, address, new Draft.Content.Drawn(mail, null))));
    }

    /** How messages fared, by occasion; one that was never written, or more than 30 days ago, is missing. */
    public Map<String, Standing> standings(Collection<String> occasions) {
        return occasions.isEmpty() ? Map.of() : queue.standings(occasions);
    }

    /**
     * Takes messages back within the caller's transaction, where nobody has them in hand yet: to go another way, or because what they
     * are about has changed.
     *
     * @return the occasions of those that will not be sent
     */
    public Set<String> withdraw(Collection<String> occasions) {
        return occasions.isEmpty() ? Set.of() : queue.withdraw(occasions, clock.instant());
    }

    /** Somebody has just read there what was sent: nothing is held against the address any more. */
    public void arrived(Medium medium, String address) {
        blocks.lift(medium, address);
    }

    /** The latest messages sent, newest first; in a company's own world nobody may read them. */
    public List<Letter> latest(int count) {
        return world.isDemo() ? store.latest(count) : List.of();
    }

    /** A message by its id; in a company's own world nobody may read it. */
    public Optional<Letter> find(long id) {
        return world.isDemo() ? store.find(id) : Optional.empty();
    }

    int purge() {
        return store.purge(clock.instant().minus(KEPT));
    }

    private LetterStore.Written written(Draft draft) {
        return switch (draft.content()) {
            case Draft.Content.Said(Map<String, ?> arguments) ->
                draft.medium() == Medium.EMAIL
                        ? drawn(draft, words.mail(draft.kind(), draft.language(), arguments), null)
                        : said(draft, words.text(draft.kind(), draft.language(), arguments));
            case Draft.Content.Words(String text) -> said(draft, text);
            case Draft.Content.Drawn(Mail mail, String unsubscribe) -> drawn(draft, mail, unsubscribe);
            case Draft.Content.Notice(String title, String text, String path) ->
                new LetterStore.Written(draft, text, null, title, path);
        };
    }

    private static LetterStore.Written said(Draft draft, String text) {
        return new LetterStore.Written(draft, text, null, null, null);
    }

    private LetterStore.Written drawn(Draft draft, Mail mail, @Nullable String unsubscribe) {
        var page = new Letter.Page(mail.subject(), pages.html(mail, draft.language()));
        String text = unsubscribe == null || mail.stop() != null ? mail.text() : mail.text() + "\n" + unsubscribe;
        return new LetterStore.Written(draft, text, page, null, unsubscribe);
    }
}

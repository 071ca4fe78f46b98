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
    private final MailPages pages;
    private final List<Carrier> carriers;
    private final Later later;
    private final World world;
    private final Clock clock;

    Messages(
            LetterStore store,
            MessageWords words,
            MailPages pages,
            List<Carrier> carriers,
            Later later,
            World world,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.pages = pages;
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
        String text = words.text(kind, language, arguments);
        Letter.Page page = medium == Medium.EMAIL ? page(words.mail(kind, language, arguments), language) : null;
        write(new LetterStore.Draft(kind, medium, language, address, text, page));
    }

    /**
     * Sends an e-mail that says more than a kind's own text, within the caller's transaction.
     *
     * @throws IllegalStateException if nothing carries e-mail
     */
    public void send(MessageKind kind, Language language, String address, Mail mail) {
        write(new LetterStore.Draft(kind, Medium.EMAIL, language, address, mail.text(), page(mail, language)));
    }

    /** The latest messages sent, newest first; in a company's own world nobody may read them. */
    public List<Letter> latest(int count) {
        return world.isDemo() ? store.latest(count) : List.of();
    }

    /** A message by its id; in a company's own world nobody may read it. */
    public Optional<Letter> find(long id) {
        return world.isDemo() ? store.find(id) : Optional.empty();
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
        if (letter.get().kind() == MessageKind.RECEIPT && !world.isDemo()) {
            store.forget(id); // the address was given for this one mail
        }
    }

    int purge() {
        return store.purge(clock.instant().minus(KEPT));
    }

    private void write(LetterStore.Draft draft) {
        if (!carries(draft.medium())) {
            throw new IllegalStateException("nothing carries by " + draft.medium());
        }
        later.now(TASK, Long.toString(store.insert(draft, clock.instant())));
    }

    private Letter.Page page(Mail mail, Language language) {
        return new Letter.Page(mail.subject(), pages.html(mail, language));
    }

    private Optional<Carrier> carrier(Medium medium) {
        return carriers.stream().filter(carrier -> carrier.carries(medium)).findFirst();
    }
}

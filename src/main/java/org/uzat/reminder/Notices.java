package org.uzat.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.identity.AccountId;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.reminder.NoticeStore.Noted;
import org.uzat.reminder.Readers.Reader;
import org.uzat.task.Timed;

/** The way in for what others want owners to be told: once each, by the owners' own choices, promotions only by day. */
@Component
public class Notices implements Timed {

    private static final int BATCH = 1_000;

    /**
     * Something to be told of a card to its owner of that moment.
     *
     * @param key what names it: a second one of the same is the same
     * @param goodUntil from when on it is of no use
     * @param detail what its words need, by the names of {@link #PRICE} and the others here
     */
    public record News(NoticeKey key, Instant goodUntil, Map<String, String> detail) {

        public News {
            detail = Map.copyOf(detail);
        }
    }

    /** A price in minor units of the operator's currency. */
    public static final String PRICE = NoticeWords.PRICE;

    /** When the card ends, as an instant. */
    public static final String ENDS = NoticeWords.ENDS;

    /** How much data is left, in octets. */
    public static final String REST = NoticeWords.REST;

    /** What is offered, in words; a language's tag follows, and all four are there. */
    public static final String OFFER = NoticeWords.OFFER;

    private final NoticeStore store;
    private final Telling telling;
    private final Choices choices;
    private final Lines lines;
    private final Operators operators;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Notices(
            NoticeStore store,
            Telling telling,
            Choices choices,
            Lines lines,
            Operators operators,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.telling = telling;
        this.choices = choices;
        this.lines = lines;
        this.operators = operators;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Posts news within the caller's transaction. What nobody owns is nobody's news; promotions are for owners who have agreed, and wait
     * for the morning between 22:00 and 08:00.
     */
    public void post(List<News> news) {
        Instant now = clock.instant();
        Map<LineId, Line> found =
                lines.read(news.stream().map(one -> one.key().line()).collect(Collectors.toSet()));
        Map<LineId, Reader> readers = telling.readers(found);
        Set<AccountId> agreed = choices.agreed(readers.values().stream()
                .flatMap(reader -> Optional.ofNullable(reader.account()).stream())
                .toList());
        List<Noted> noted = new ArrayList<>();
        for (News one : news) {
            Reader reader = readers.get(one.key().line());
            Line line = found.get(one.key().line());
            AccountId owner = reader == null ? null : reader.account();
            boolean wanted = owner != null && (!one.key().occasion().topic().needsConsent() || agreed.contains(owner));
            if (wanted && line != null) {
                Notice notice = new Notice(one.key(), owner, now, one.goodUntil(), one.detail());
                noted.add(new Noted(notice, held(one, line, now)));
            }
        }
        Set<NoticeKey> fresh = store.insert(noted);
        List<Notice> told = noted.stream()
                .filter(one ->
                        one.heldUntil() == null && fresh.contains(one.notice().key()))
                .map(Noted::notice)
                .toList();
        telling.tell(told, found, readers);
    }

    @Override
    public Optional<Instant> due() {
        return store.firstHeld();
    }

    /** Tells what waited for the morning, if its readers still want it. */
    @Override
    public void run() {
        boolean more = true;
        while (more) {
            Integer told = transaction.execute(status -> morning());
            more = told != null && told == BATCH;
        }
    }

    private int morning() {
        Instant now = clock.instant();
        List<Notice> due = store.takeHeld(now, BATCH);
        Map<LineId, Line> found =
                lines.read(due.stream().map(notice -> notice.key().line()).collect(Collectors.toSet()));
        telling.tell(
                due.stream()
                        .filter(notice -> {
                            Line line = found.get(notice.key().line());
                            return line != null && StillTrue.is(notice, line, now);
                        })
                        .toList(),
                found,
                telling.readers(found));
        return due.size();
    }

    private @Nullable Instant held(News news, Line line, Instant now) {
        if (!news.key().occasion().keepsQuiet()) {
            return null;
        }
        Instant over = Quiet.over(now, operators.inForce(line.operatorId(), now).zone());
        return over.equals(now) ? null : over;
    }
}

package org.uzat.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.reminder.NoticeStore.Noted;
import org.uzat.reminder.Readers.Reader;
import org.uzat.reminder.Reminding.Judged;
import org.uzat.reminder.WatchStore.Move;
import org.uzat.task.Timed;

/**
 * Takes lines that are due in batches, some side by side, and in one transaction a batch puts them on, writes what is to be told and
 * hands it over: a sweep that is killed has done all of it or nothing. Lines are read in that transaction: one that was renewed
 * before is not told of the end it had.
 */
@Component
class ReminderSweep implements Timed {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSweep.class);
    private static final int BATCH = 2_000;
    private static final int SIDE_BY_SIDE = 2;
    private static final Duration SET_ASIDE = Duration.ofMinutes(15);

    private final WatchStore watched;
    private final NoticeStore notices;
    private final Reminding reminding;
    private final Telling telling;
    private final Lines lines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderSweep(
            WatchStore watched,
            NoticeStore notices,
            Reminding reminding,
            Telling telling,
            Lines lines,
            TransactionTemplate transaction,
            Clock clock) {
        this.watched = watched;
        this.notices = notices;
        this.reminding = reminding;
        this.telling = telling;
        this.lines = lines;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> due() {
        return watched.first();
    }

    /** Goes on until nothing is due that nobody else has in hand. */
    @Override
    public void run() {
        if (batch() < BATCH) {
            return;
        }
        List<Callable<Boolean>> strands = new ArrayList<>();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            strands.add(this::walk);
        }
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> strand : side.invokeAll(strands)) {
                strand.get();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private boolean walk() {
        int taken = BATCH;
        while (taken == BATCH) {
            taken = batch();
        }
        return true;
    }

    /** One line that cannot be told of must not keep the others from it: then they are taken one by one. */
    private int batch() {
        try {
            return settle(BATCH);
        } catch (TransientDataAccessException passing) {
            throw passing;
        } catch (RuntimeException failed) {
            LOG.warn("Reminders are told one by one now: {}", failed.toString());
            int taken = 0;
            while (taken < BATCH && one()) {
                taken++;
            }
            return taken;
        }
    }

    private boolean one() {
        List<LineId> last = new ArrayList<>();
        try {
            return settle(1, last) == 1;
        } catch (TransientDataAccessException passing) {
            throw passing;
        } catch (RuntimeException failed) {
            LOG.error("{} cannot be told of and is set aside", last, failed);
            Instant later = clock.instant().plus(SET_ASIDE);
            transaction.executeWithoutResult(status -> watched.move(
                    last.stream().map(line -> new Move(line, later)).toList()));
            return !last.isEmpty();
        }
    }

    private int settle(int most) {
        return settle(most, new ArrayList<>());
    }

    private int settle(int most, List<LineId> taken) {
        Integer settled = transaction.execute(status -> {
            Instant now = clock.instant();
            taken.addAll(watched.take(now, most));
            if (!taken.isEmpty()) {
                settle(taken, now);
            }
            return taken.size();
        });
        return settled == null ? 0 : settled;
    }

    private void settle(List<LineId> due, Instant now) {
        Map<LineId, Line> found = lines.read(due);
        Map<LineId, Reader> readers = telling.readers(found);
        List<Judged> judged = reminding.judge(due, found, readers, now);
        watched.move(judged.stream().map(Judged::move).toList());
        List<Noted> noted = judged.stream()
                .flatMap(one -> Optional.ofNullable(one.notice()).stream())
                .map(notice -> new Noted(notice, null))
                .toList();
        Set<NoticeKey> fresh = notices.insert(noted);
        telling.tell(
                noted.stream()
                        .map(Noted::notice)
                        .filter(notice -> fresh.contains(notice.key()))
                        .toList(),
                found,
                readers);
    }
}

package org.uzat.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.Catalogues;
import org.uzat.time.WallClock;

/**
 * Brings batches into the database: one transaction each. Lines that others changed meanwhile are tried again, an error
 * splits the batch down to the command that causes it, and a lost database is waited for, because the keys tell after
 * its return what was done.
 */
@Component
class Posting {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TRIES_ALONE = 5;

    private final BatchReader reader;
    private final BatchWriter writer;
    private final Catalogues catalogues;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final WallClock wall;

    Posting(
            BatchReader reader,
            BatchWriter writer,
            Catalogues catalogues,
            TransactionTemplate transaction,
            Clock clock,
            WallClock wall) {
        this.reader = reader;
        this.writer = writer;
        this.catalogues = catalogues;
        this.transaction = transaction;
        this.clock = clock;
        this.wall = wall;
    }

    /**
     * Posts commands and completes the answer of each; never throws for what a command or the database does.
     *
     * @param passage the lane's, which is left before each commit
     */
    void post(List<Pending> pendings, Turnstile.Passage passage) {
        List<Pending> waiting = List.copyOf(pendings);
        Attempt attempt = new Attempt(wall.instant().plus(PATIENCE), passage);
        while (!waiting.isEmpty()) {
            waiting = once(waiting, attempt);
        }
    }

    /** How far the tries to write a batch have come. */
    private static final class Attempt {
        private final Instant deadline;
        private final Turnstile.Passage passage;
        private boolean committing;
        private boolean perhapsDone;
        private int alone;

        private Attempt(Instant deadline, Turnstile.Passage passage) {
            this.deadline = deadline;
            this.passage = passage;
        }
    }

    /** One transaction; returns what is to be tried again. */
    private List<Pending> once(List<Pending> pendings, Attempt attempt) {
        try {
            Done done = transact(pendings, attempt);
            done.answers().forEach((pending, answer) -> pending.answer().complete(answer));
            return done.dropped();
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException lost) {
            return lost(pendings, attempt, lost);
        } catch (DataIntegrityViolationException raced) {
            // Another node answered one of the keys between our reading and our writing: the next reading finds it.
            return pendings.size() == 1 && attempt.alone++ < TRIES_ALONE ? pendings : split(pendings, attempt, raced);
        } catch (RuntimeException | StackOverflowError | AssertionError failed) {
            return split(pendings, attempt, failed);
        }
    }

    private record Done(Map<Pending, Answer> answers, List<Pending> dropped) {}

    private Done transact(List<Pending> pendings, Attempt attempt) {
        attempt.committing = false;
        attempt.passage.enter();
        try {
            return transaction.execute(status -> {
                Done done = work(pendings);
                attempt.committing = true;
                attempt.passage.leave(); // the commit's way to the disk is the next lane's time
                return done;
            });
        } finally {
            attempt.passage.leave();
        }
    }

    private Done work(List<Pending> pendings) {
        Instant now = clock.instant();
        Catalogue catalogue = catalogues.current();
        Batch batch = new Batch(reader.read(pendings, catalogue, now), catalogue, now);
        batch.decide(pendings);
        List<Pending> dropped = writer.write(batch, now);
        return new Done(batch.answers(), dropped);
    }

    /** The database went away: wait for it a while, then say what is known. */
    private List<Pending> lost(List<Pending> pendings, Attempt attempt, RuntimeException lost) {
        attempt.perhapsDone |= attempt.committing;
        if (wall.instant().isBefore(attempt.deadline) && paused()) {
            return pendings;
        }
        LOG.warn("{} commands given up for now, the database is away: {}", pendings.size(), lost.toString());
        for (Pending pending : pendings) {
            RuntimeException told =
                    attempt.perhapsDone ? new Renewals.UnknownOutcome(lost) : new Renewals.Unavailable(lost);
            pending.answer().completeExceptionally(told);
        }
        return List.of();
    }

    /** Halves the batch until the command that fails stands alone; that one is told, the others go on. */
    private List<Pending> split(List<Pending> pendings, Attempt attempt, Throwable failed) {
        if (pendings.size() == 1) {
            Pending culprit = pendings.getFirst();
            LOG.error(
                    "Command {} on {} failed",
                    culprit.scope().key(),
                    culprit.scope().line(),
                    failed);
            culprit.answer().completeExceptionally(failed);
            return List.of();
        }
        int half = pendings.size() / 2;
        post(new ArrayList<>(pendings.subList(0, half)), attempt.passage);
        post(new ArrayList<>(pendings.subList(half, pendings.size())), attempt.passage);
        return List.of();
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

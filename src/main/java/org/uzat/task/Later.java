package org.uzat.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uzat.time.WallClock;

/**
 * Writes down work to be done, in the caller's transaction: it exists if and only if that commits. Waiting is measured by
 * the one clock, which the scheduler is given too.
 */
@Component
public class Later {

    private final ObjectProvider<Scheduler> scheduler;
    private final WallClock clock;

    Later(ObjectProvider<Scheduler> scheduler, WallClock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * To be done as soon as the transaction is committed: within milliseconds on this node, or by any other node.
     *
     * @param task the name of a task bean
     * @param instance what it is to be done for; work of this name that still waits or runs is not written twice
     */
    public void now(String task, String instance) {
        after(Duration.ZERO, task, instance);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.getObject().triggerCheckForDueExecutions();
                }
            });
        } else {
            scheduler.getObject().triggerCheckForDueExecutions();
        }
    }

    /** Like {@link #now} but not before some time has passed. */
    public void after(Duration delay, String task, String instance) {
        try {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            new TaskInstance<>(task, instance), clock.instant().plus(delay));
        } catch (SQLRuntimeException lost) {
            // The scheduler has its own name for it; callers know one kind of lost database.
            throw new DataAccessResourceFailureException("the work could not be written down", lost);
        }
    }
}

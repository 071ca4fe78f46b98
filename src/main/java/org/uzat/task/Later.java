package org.uzat.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down work to be done, in the caller's transaction: it exists if and only if that commits. Waiting is measured in
 * real time, whatever the demo's clock says.
 */
@Component
public class Later {

    private final ObjectProvider<Scheduler> scheduler;

    Later(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
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
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        new TaskInstance<>(task, instance), Instant.now().plus(delay));
    }
}

package org.uzat.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The recurring work of reminders, each on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ReminderTasks {

    private static final int SWEEP_SECONDS = 2;
    private static final int MORNING_SECONDS = 30;
    private static final int LOOK_SECONDS = 10;

    /** As long as a card's life and half a year more, so that an inbox explains what happened. */
    private static final Duration KEPT = Duration.ofDays(400);

    @Bean
    RecurringTask<Void> reminderSweepTask(ReminderSweep sweep) {
        return Tasks.recurring("reminder-sweep", FixedDelay.ofSeconds(SWEEP_SECONDS))
                .execute((task, context) -> sweep.run());
    }

    @Bean
    RecurringTask<Void> reminderMorningTask(Notices notices) {
        return Tasks.recurring("reminder-morning", FixedDelay.ofSeconds(MORNING_SECONDS))
                .execute((task, context) -> notices.run());
    }

    @Bean
    RecurringTask<Void> reminderLookTask(Afterwards afterwards) {
        return Tasks.recurring("reminder-look", FixedDelay.ofSeconds(LOOK_SECONDS))
                .execute((task, context) -> afterwards.look());
    }

    @Bean
    RecurringTask<Void> reminderPurge(NoticeStore notices, WayStore ways, Clock clock) {
        return Tasks.recurring("reminder-purge", FixedDelay.ofHours(6)).execute((task, context) -> {
            Instant before = clock.instant().minus(KEPT);
            notices.purge(before);
            ways.purge(before);
        });
    }
}

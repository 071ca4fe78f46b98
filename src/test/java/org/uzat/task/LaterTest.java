package org.uzat.task;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.uzat.time.WallClock;

class LaterTest {

    @Test
    void saysThatTheDatabaseIsAwayInTheWordsEverybodyKnows() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean(
                "scheduler",
                Scheduler.create(nowhere, Tasks.oneTime("task").execute((instance, context) -> {}))
                        .build());
        Later later = new Later(beans.getBeanProvider(Scheduler.class), new WallClock());

        assertThatThrownBy(() -> later.now("task", "1")).isInstanceOf(DataAccessResourceFailureException.class);
    }
}

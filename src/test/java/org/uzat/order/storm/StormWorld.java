package org.uzat.order.storm;

import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.uzat.renewal.Renewals;

/** The product with a clock, a scheduler and a bank that a test has in its hands, and connections that may break off. */
@TestConfiguration(proxyBeanMethods = false)
class StormWorld {

    /** Lets durable work die in its middle, once in so many times. */
    private static final int WORK_DIES_ONCE_IN = 15;

    private static final int WORK_POINTS = 24;

    @Bean
    Tally stormTally() {
        return new Tally();
    }

    @Bean
    Bank stormBank(Tally tally) {
        return new Bank(tally);
    }

    @Bean
    StormGateway stormGateway(Bank bank, Tally tally, JdbcClient database) {
        return new StormGateway(bank, tally, database);
    }

    @Bean
    @Primary
    MistakenRenewals mistakenRenewals(@Qualifier("org.uzat.renewal.Lanes") Renewals lanes) {
        return new MistakenRenewals(lanes);
    }

    @Bean
    Weather weather() {
        return new Weather();
    }

    @Bean
    static BeanPostProcessor fragileConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource")
                        ? new FragileConnections(source)
                        : bean;
            }
        };
    }

    @Bean
    ManualScheduler scheduler(DataSource dataSource, List<Task<?>> tasks, Weather weather, Tally tally) {
        TestHelper.ManualSchedulerBuilder builder = TestHelper.createManualScheduler(
                        new TransactionAwareDataSourceProxy(dataSource), tasks)
                .clock(new SettableClock());
        builder.addExecutionInterceptor(dying(weather, tally));
        return builder.build();
    }

    private static ExecutionInterceptor dying(Weather weather, Tally tally) {
        return (instance, context, chain) -> {
            Random luck = weather.luck();
            if (luck == null || luck.nextInt(WORK_DIES_ONCE_IN) > 0) {
                return chain.proceed(instance, context);
            }
            Crash.arm(luck, WORK_POINTS);
            try {
                return chain.proceed(instance, context);
            } catch (Crash crash) {
                tally.count(Happening.CRASHED_AT_DURABLE_WORK);
                throw crash;
            } finally {
                Crash.disarm();
            }
        };
    }
}

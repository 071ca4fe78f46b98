package org.uzat.limits;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Lets each test class begin as if nobody had guessed yet: they share applications, and all come from one network. */
final class FreshTries implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        if (!test.getApplicationContext().getBeansOfType(Limits.class).isEmpty()) {
            test.getApplicationContext()
                    .getBean(JdbcClient.class)
                    .sql("delete from try")
                    .update();
        }
    }
}

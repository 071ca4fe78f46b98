package org.uzat.gateway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** An adapter that exists only where {@code uzat.gateway.NAME} is set; of others not even callbacks are taken. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConfiguredCondition.class)
public @interface Configured {

    /** The gateway's name. */
    String value();
}

package org.uzat.time;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rule of the trade: data and the instant go in, the result comes out. No Spring, no SQL, no clock and no chance
 * inside, so the same question always has the same answer; the architecture tests hold it to that.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Pure {}

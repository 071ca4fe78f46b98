package org.uzat.demo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.uzat.gateway.SecondBank;
import org.uzat.identity.PostBox;
import org.uzat.web.own.Travellers;
import org.uzat.web.voucher.DemoCards;

/**
 * A test on the whole application in its demonstration's world; whatever it does goes through the product, so that the books are
 * clean at any time. All such tests of a process share one application: starting one takes longer than most of them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo", "uzat.sandbox.slowness=3s", "uzat.web.free-look-ups=500"})
@Import({Travellers.class, PostBox.class, SecondBank.class, DemoCards.class})
public @interface Demonstration {}

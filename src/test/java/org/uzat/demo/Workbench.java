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
import org.uzat.order.Shop;
import org.uzat.web.guest.TouristLines;
import org.uzat.web.guest.WalledCards;

/**
 * A test on the whole application with lines made by hand: quick, but no books tell where their days and
 * money came from. All such tests of a process share one application: starting one takes longer than most of them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo", "uzat.sandbox.slowness=3s", "uzat.web.free-look-ups=500"})
@Import({Shop.class, TouristLines.class, WalledCards.class, SecondBank.class})
public @interface Workbench {}

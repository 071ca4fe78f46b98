package org.uzat.web.backstage;

import java.util.List;
import org.uzat.simulator.Subscriber;
import org.uzat.web.page.Page;

/**
 * What the simulated network sees.
 *
 * @param up whether it answers
 * @param find what was looked for
 * @param subscribers changed last first
 */
public record NetworkScreen(Page page, ClockScreen.Now now, boolean up, String find, List<Subscriber> subscribers) {

    /** Its number, or its card's where it has none. */
    public String name(Subscriber subscriber) {
        return subscriber.msisdn() == null ? subscriber.iccid() : subscriber.msisdn();
    }

    public String since(Subscriber subscriber) {
        return new ClockScreen.Now(subscriber.changedAt(), now.zone()).text(page);
    }

    /** Whether it can do nothing at all. */
    public boolean silent(Subscriber subscriber) {
        return !subscriber.callsIn() && !subscriber.callsOut() && !subscriber.data();
    }

    public String time() {
        return now.text(page);
    }
}

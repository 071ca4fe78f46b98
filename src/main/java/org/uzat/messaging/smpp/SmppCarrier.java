package org.uzat.messaging.smpp;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uzat.messaging.Carrier;
import org.uzat.messaging.Handed;
import org.uzat.messaging.Letter;
import org.uzat.messaging.Medium;

/**
 * Short messages by SMPP 3.4. The protocol has no name of ours that a message centre would know again: what was submitted without an
 * answer is in doubt, and it is not for this class to send it twice.
 */
@Component
@ConditionalOnProperty("uzat.sms.smpp.host")
@Order(0)
final class SmppCarrier implements Carrier {

    private final SmppSettings settings;
    private final SmppLink link;
    private final Clock clock;

    SmppCarrier(SmppSettings settings, SmppLink link, Clock clock) {
        this.settings = settings;
        this.link = link;
        this.clock = clock;
    }

    @Override
    public boolean carries(Medium medium) {
        return medium == Medium.SMS;
    }

    @Override
    public Handed carry(Letter letter) {
        return link.session()
                .<Handed>map(session ->
                        new Submission(settings, session, letter, letter.validity(clock.instant())).send(link.pace()))
                .orElseGet(() -> new Handed.Away("not bound to the message centre", null));
    }

    /** No more than what is sent within about a second: whoever waits for a code does not wait behind a long queue. */
    @Override
    public int atOnce() {
        return Math.min(settings.window(), settings.rate());
    }

    /** Parts go one after the other; so long texts are no short messages. */
    @Override
    public Duration patience() {
        return settings.patience().multipliedBy(4);
    }

    @Override
    public boolean tellsRepeats() {
        return false;
    }
}

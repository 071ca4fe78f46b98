package org.uzat.reminder;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.uzat.messaging.Carrier;
import org.uzat.messaging.Handed;
import org.uzat.messaging.Letter;
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageKind;

/** A provider of messages that misbehaves on command, and remembers which reminders it was handed. */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class MoodyCarrier implements Carrier {

    /** What it was handed, also where it said no. */
    final ConcurrentLinkedQueue<Letter> handed = new ConcurrentLinkedQueue<>();

    /** What it has taken, by message: a doubled one counts twice. */
    final Map<Long, Integer> taken = new ConcurrentHashMap<>();

    private volatile Function<Letter, Handed> mood = letter -> Handed.taken();

    void mood(Function<Letter, Handed> next) {
        mood = next;
    }

    void clear() {
        mood = letter -> Handed.taken();
        handed.clear();
        taken.clear();
    }

    List<Letter> reminders() {
        return handed.stream()
                .filter(letter -> letter.kind() == MessageKind.REMINDER || letter.kind() == MessageKind.OFFER)
                .toList();
    }

    @Override
    public boolean carries(Medium medium) {
        return medium == Medium.SMS || medium == Medium.EMAIL;
    }

    @Override
    public Handed carry(Letter letter) {
        handed.add(letter);
        Handed answer = mood.apply(letter);
        if (answer instanceof Handed.Taken) {
            taken.merge(letter.id(), 1, Integer::sum);
        }
        return answer;
    }
}

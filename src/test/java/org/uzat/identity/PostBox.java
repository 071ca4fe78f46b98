package org.uzat.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.uzat.messaging.Letter;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;

/** Reads what the demonstration has sent, as somebody with the telephone in hand does. */
@TestComponent
public class PostBox {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final Messages messages;

    PostBox(Messages messages) {
        this.messages = messages;
    }

    /** The latest message of a kind to an address, waited for. */
    public Letter await(MessageKind kind, String address) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (Letter letter : to(address)) {
                if (letter.kind() == kind) {
                    return letter;
                }
            }
            pause();
        }
        throw new AssertionError("no " + kind + " came");
    }

    /** The code in the latest message of a kind. */
    public String code(MessageKind kind, String address) {
        Matcher code = CODE.matcher(await(kind, address).text());
        if (!code.find()) {
            throw new AssertionError("no code in it");
        }
        return code.group();
    }

    /** What has come so far, newest first. */
    public List<Letter> to(String address) {
        return messages.latest(1000).stream()
                .filter(letter -> letter.address().equals(address))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

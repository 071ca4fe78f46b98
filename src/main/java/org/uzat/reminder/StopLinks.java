package org.uzat.reminder;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.identity.AccountId;
import org.uzat.identity.InstallationSecrets;
import org.uzat.numbering.LineId;

/** Links by which whoever got a message stops its topic, without a log-in and in one tap. They are good for ever. */
@Component
public class StopLinks {

    private static final int BYTES = 2 + Long.BYTES;
    private static final byte ACCOUNT = 'a';
    private static final byte LINE = 'l';

    /** What a link stops. */
    public sealed interface Stop {

        /** A topic for an account. */
        record OfAccount(AccountId account, Topic topic) implements Stop {}

        /** Everything to a card's own number. */
        record OfLine(LineId line) implements Stop {}
    }

    private final InstallationSecrets secrets;

    StopLinks(InstallationSecrets secrets) {
        this.secrets = secrets;
    }

    /** A link's path. */
    public String path(Stop stop) {
        ByteBuffer content = ByteBuffer.allocate(BYTES);
        switch (stop) {
            case Stop.OfAccount(AccountId account, Topic topic) ->
                content.put(ACCOUNT).put((byte) topic.number()).putLong(account.number());
            case Stop.OfLine(LineId line) -> content.put(LINE).put((byte) 0).putLong(line.number());
        }
        return "/stop/" + token().sign(content.array());
    }

    /** What a link of ours stops; empty for anything else. */
    public Optional<Stop> open(String token) {
        return token().open(token, BYTES).map(ByteBuffer::wrap).map(content -> {
            boolean account = content.get() == ACCOUNT;
            int topic = content.get();
            long number = content.getLong();
            return account
                    ? new Stop.OfAccount(new AccountId(number), Topic.of(topic))
                    : new Stop.OfLine(new LineId(number));
        });
    }

    private SignedToken token() {
        return new SignedToken(secrets.get("stop-links"));
    }
}

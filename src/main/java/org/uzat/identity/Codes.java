package org.uzat.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.sealing.Sealer;
import org.uzat.time.WallClock;

/**
 * Six-digit codes that prove that somebody reads what is sent to an address. Each goes with a ticket that is not to be
 * guessed; five tries in ten minutes, and once used it is used up.
 */
@Component
public class Codes {

    /** What a code is for; it proves nothing else. The number is what the database stores. */
    public enum Purpose {
        REGISTER(1),
        RECOVER(2),
        CLAIM(3),
        ADDRESS(4),
        LINK(5);

        private final short number;

        Purpose(int number) {
            this.number = (short) number;
        }

        short number() {
            return number;
        }
    }

    /** A code with its ticket. */
    public record Issued(String ticket, String code) {

        /** Without the code: this record may reach a log. */
        @Override
        public String toString() {
            return "a code";
        }
    }

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final int CODES = 1_000_000;
    private static final int TICKET_BYTES = 18;
    private static final int TICKET_LENGTH = 24;

    private final CodeStore store;
    private final Sealer sealer;
    private final WallClock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(CodeStore store, Sealer sealer, WallClock clock) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * Makes a code within the caller's transaction; sending it is the caller's business.
     *
     * @param matter what it is about, given back when it is redeemed; kept sealed
     */
    public Issued issue(Purpose purpose, String matter) {
        byte[] bytes = new byte[TICKET_BYTES];
        random.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        store.insert(
                ticket,
                purpose,
                hash(ticket, code),
                code + "\n" + matter,
                clock.instant().plus(GOOD_FOR));
        return new Issued(ticket, code);
    }

    /**
     * Counts a try and says what the code was about, if it is the right one, in time, and for the first time. To be
     * called outside a transaction: a try counts whatever follows.
     */
    public Optional<String> redeem(Purpose purpose, String ticket, String code) {
        String digits = code.replaceAll("[\\s-]", "");
        if (ticket.length() != TICKET_LENGTH || !digits.matches("[0-9]{6}")) {
            return Optional.empty();
        }
        return store.redeem(ticket, purpose, hash(ticket, digits), clock.instant())
                .map(Codes::matter);
    }

    /** A code that has been issued and not used, and what it is about; for whoever sends it. */
    Optional<Unsent> unsent(String ticket) {
        return store.read(ticket, clock.instant())
                .map(content -> new Unsent(content.substring(0, content.indexOf('\n')), matter(content)));
    }

    /** A code to be sent. */
    record Unsent(String code, String matter) {}

    /** Forgets what is over. */
    int purge() {
        return store.purge(clock.instant());
    }

    private static String matter(String content) {
        return content.substring(content.indexOf('\n') + 1);
    }

    private byte[] hash(String ticket, String code) {
        return sealer.lookUpHash((ticket + ":" + code).getBytes(StandardCharsets.UTF_8), "code");
    }
}

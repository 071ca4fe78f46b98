package org.uzat.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.limits.Limit;
import org.uzat.limits.Limits;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** How often passwords and codes may be tried and codes be sent. */
@Component
public class AccountLimits {

    private static final Limit LOG_IN_ADDRESS = limit("login-address", 5, 30, 15);
    private static final Limit OWN_PASSWORD = limit("own-password", 5, 30, 15);
    private static final Limit LOG_IN_NETWORK = limit("login-network", 30, 10, 15);
    private static final Limit REGISTER_NETWORK = limit("register-network", 20, 60, 60);
    private static final Limit CODE_TARGET = limit("code-target", 4, 60, 240);
    private static final Limit CODE_NETWORK = limit("code-network", 30, 10, 60);
    private static final Limit TRY_NETWORK = limit("code-try-network", 40, 10, 60);

    private final Limits limits;

    AccountLimits(Limits limits) {
        this.limits = limits;
    }

    /** Counts a try to log in. */
    Optional<Refused> logIn(Address address, String network) {
        return taken(LOG_IN_NETWORK, network).or(() -> taken(LOG_IN_ADDRESS, address.text()));
    }

    /** Whoever knows the password was no guess: an airport's travellers share one network. */
    void loggedIn(Address address, String network) {
        limits.forgive(LOG_IN_ADDRESS, address.text());
        limits.giveBack(LOG_IN_NETWORK, network);
    }

    /** Counts a password typed again by somebody who is logged in: as often as for the log-in. */
    Optional<Refused> ownPassword(AccountId id, String network) {
        return taken(LOG_IN_NETWORK, network).or(() -> taken(OWN_PASSWORD, id.toString()));
    }

    void knewPassword(AccountId id) {
        limits.forgive(OWN_PASSWORD, id.toString());
    }

    /** Counts a registration, whose code goes to an address. */
    Optional<Refused> register(Address target, String network) {
        return taken(REGISTER_NETWORK, network).or(() -> sendCode(target, network));
    }

    /** Counts a code sent to an address, whoever asked for it and whatever for. */
    public Optional<Refused> sendCode(Address target, String network) {
        return taken(CODE_NETWORK, network).or(() -> taken(CODE_TARGET, target.text()));
    }

    /** Counts a code tried; each ticket has its own five tries besides. */
    public Optional<Refused> tryCode(String network) {
        return taken(TRY_NETWORK, network);
    }

    private Optional<Refused> taken(Limit limit, String subject) {
        return limits.take(limit, subject)
                .map(wait -> new Refused(Reason.TOO_MANY_REQUESTS, Map.of("seconds", Long.toString(wait.toSeconds()))));
    }

    private static Limit limit(String name, int free, int firstSeconds, int longestMinutes) {
        return new Limit(
                name, free, Duration.ofSeconds(firstSeconds), Duration.ofMinutes(longestMinutes), Duration.ofDays(1));
    }
}

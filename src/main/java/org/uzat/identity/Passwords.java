package org.uzat.identity;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Passwords: slow on purpose, and as slow for an account that does not exist. */
@Component
final class Passwords {

    private static final int LENGTH_MIN = 10;
    private static final int LENGTH_MAX = 128;

    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = Objects.requireNonNull(encoder.encode("the password of nobody"));
    }

    /** Why a text cannot be a password; empty if it can. */
    static Optional<Refused> unfit(String password) {
        int length = password.codePointCount(0, password.length());
        return length < LENGTH_MIN || length > LENGTH_MAX
                ? Optional.of(Refused.of(Reason.PASSWORD_UNFIT))
                : Optional.empty();
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /**
     * Whether it is the password.
     *
     * @param hash the stored one, or null where there is none: that takes as long
     */
    boolean matches(String password, @Nullable String hash) {
        boolean unfit = unfit(password).isPresent();
        boolean same = encoder.matches(unfit ? "" : password, hash == null ? nobodys : hash);
        return same && hash != null && !unfit;
    }
}

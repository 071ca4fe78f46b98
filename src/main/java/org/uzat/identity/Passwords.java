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

    /** Of a password that was thrown away: comparing with it takes as long as with anybody's. */
    static final String NOBODYS =
            "$argon2id$v=19$m=16384,t=2,p=1$9MMd+hktQoMujs4aLP5Gsg$8jhqvEx+Pn4Kiz2x83arh6pRY/IoZe0xMM1+6/bcNhQ";

    private static final int LENGTH_MIN = 10;
    private static final int LENGTH_MAX = 128;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
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
        boolean same = encoder.matches(unfit ? "" : password, hash == null ? NOBODYS : hash);
        return same && hash != null && !unfit;
    }
}

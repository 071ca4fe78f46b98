package org.uzat.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.Sealer;
import org.uzat.time.WallClock;

/** The accounts of the company's own people. How often somebody may try is the caller's to limit. */
@Component
public class StaffAccounts {

    /** How short a password may be. */
    public static final int PASSWORD_SHORTEST = 12;

    /** How long a password may be: hashing a longer one is only work. */
    public static final int PASSWORD_LONGEST = 128;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,31}");
    private static final int CODE_BYTES = 32;

    private final StaffStore store;
    private final Sealer sealer;
    private final WallClock clock;
    private final PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final SecureRandom random = new SecureRandom();

    StaffAccounts(StaffStore store, Sealer sealer, WallClock clock) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Whether a name can be one. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether a password is long enough, and not too long. */
    public static boolean isPassword(String password) {
        return password.length() >= PASSWORD_SHORTEST && password.length() <= PASSWORD_LONGEST;
    }

    /** The member of staff with this id who may still work. */
    public Optional<Staff> byId(int id) {
        return store.byId(id).map(StaffStore.Row::staff);
    }

    /** The member of staff with this name who may still work. */
    public Optional<Staff> byName(String name) {
        return isName(name) ? store.byName(name).map(StaffStore.Row::staff) : Optional.empty();
    }

    /** Everybody who has ever had an account, by name. */
    public List<StaffMember> all() {
        return store.all();
    }

    /**
     * Trusts somebody with another role, or with none for now. Somebody must be left to run the installation.
     *
     * @param able whether they may work
     * @return false where this would leave no administrator, or there is nobody of this id
     */
    public boolean change(int id, StaffRole role, boolean able) {
        return store.change(id, role, able, clock.instant());
    }

    /** Whether there has ever been anybody. */
    public boolean isEmpty() {
        return store.count() == 0;
    }

    /** Who has this name and password. An unknown name takes as long and gets the same answer. */
    public Optional<Staff> byPassword(String name, String password) {
        Optional<StaffStore.Row> known = isName(name) ? store.byName(name) : Optional.empty();
        String hash = known.map(StaffStore.Row::passwordHash).orElse(Passwords.NOBODYS);
        boolean right = password.length() <= PASSWORD_LONGEST && passwords.matches(password, hash);
        return right ? known.map(StaffStore.Row::staff) : Optional.empty();
    }

    /** Whether a code is the one of the moment, or of the step before or after; each opens once. */
    public boolean accepts(int id, String code) {
        Optional<StaffStore.Row> known = store.byId(id);
        if (known.isEmpty()) {
            return false;
        }
        Totp totp = new Totp(
                sealer.open(known.get().totp(), context(known.get().staff().name())));
        OptionalLong step = totp.step(code, clock.instant());
        return step.isPresent() && store.moveStep(id, step.getAsLong());
    }

    /**
     * Makes an account, within the caller's transaction where there is one.
     *
     * @throws IllegalArgumentException if name or password cannot be one
     * @throws org.springframework.dao.DuplicateKeyException if the name is taken
     */
    public Staff create(String name, StaffRole role, String password, Totp totp) {
        if (!isName(name) || !isPassword(password)) {
            throw new IllegalArgumentException("no name or password of a member of staff");
        }
        Sealed sealed = sealer.seal(totp.secret(), context(name));
        return store.insert(name, role, Objects.requireNonNull(passwords.encode(password)), sealed, clock.instant());
    }

    /** Gives an account, made where it is missing, a new password and authenticator; its role stays. */
    public void renew(String name, StaffRole role, String password, Totp totp) {
        Sealed sealed = sealer.seal(totp.secret(), context(name));
        if (!store.update(name, Objects.requireNonNull(passwords.encode(password)), sealed)) {
            create(name, role, password, totp);
        }
    }

    /** Makes the code of the one-time link for the first administrator; an earlier one that was not used is void. */
    public String newSetupCode() {
        String code = newCode();
        store.offerSetup(hash(code), clock.instant());
        return code;
    }

    /** Whether this is the code of the link, and nobody has used it. */
    public boolean isSetupCode(String code) {
        return store.isSetupOpen(hash(code));
    }

    /** Uses the code up, within the caller's transaction; false where it is none or was used. */
    public boolean useSetupCode(String code) {
        return store.useSetup(hash(code), clock.instant());
    }

    /** A secret for an address, not to be guessed. */
    String newCode() {
        byte[] secret = new byte[CODE_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String context(String name) {
        return "staff.totp:" + name;
    }

    static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

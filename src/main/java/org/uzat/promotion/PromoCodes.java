package org.uzat.promotion;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.identity.AccountId;
import org.uzat.numbering.Base32;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.sealing.Sealer;

/** The codes that travellers type: words, one-use codes and those by which they recommend us. Kept as keyed hashes only. */
@Component
public class PromoCodes {

    /** How many letters a code has at most, typed or made. */
    public static final int LONGEST = 40;

    private static final String CONTEXT = "promotion-code";
    private static final int MADE_BITS = 50;
    private static final int AT_ONCE_MOST = 100_000;

    private final CodeStore store;
    private final Promotions promotions;
    private final CodeTries tries;
    private final Sealer sealer;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PromoCodes(
            CodeStore store,
            Promotions promotions,
            CodeTries tries,
            Sealer sealer,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.promotions = promotions;
        this.tries = tries;
        this.sealer = sealer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a typed code is. */
    public sealed interface Read {

        /** Nothing was typed, or a code that there is; whether it is good for a purchase is told by the quote. */
        record Known(Ticket ticket) implements Read {}

        /** PROMOTION_UNKNOWN, or TOO_MANY_REQUESTS (seconds). */
        record NotKnown(Refused refusal) implements Read {}
    }

    /**
     * Reads what somebody typed; whoever guesses codes is locked for a while.
     *
     * @param typed in any letter case, with spaces or dashes; null or blank: no code
     * @param language the one they read in, or null
     */
    public Read read(@Nullable String typed, @Nullable String language, CodeTries.Trier trier) {
        String code = normal(typed);
        if (code.isEmpty()) {
            return new Read.Known(new Ticket(null, language));
        }
        Optional<Duration> locked = tries.take(trier);
        if (locked.isPresent()) {
            String seconds = Long.toString(locked.get().toSeconds());
            return new Read.NotKnown(Refused.of(Reason.TOO_MANY_REQUESTS, "seconds", seconds));
        }
        String hash = hash(code);
        if (code.length() > LONGEST || !(promotions.knowsWord(hash) || store.knows(hash))) {
            tries.wasGuess(trier);
            return new Read.NotKnown(Refused.of(Reason.PROMOTION_UNKNOWN));
        }
        tries.wasNoGuess(trier);
        return new Read.Known(new Ticket(hash, language));
    }

    /** The condition that a word makes; the word itself is kept nowhere. */
    public Condition.Word word(String word) {
        String code = normal(word);
        if (code.isEmpty() || code.length() > LONGEST) {
            throw new IllegalArgumentException("a word has 1 to " + LONGEST + " letters");
        }
        return new Condition.Word(hash(code));
    }

    /**
     * Makes one-use codes and tells them, this once.
     *
     * @param count 1 to 100,000
     */
    public List<String> make(int promotionId, int count) {
        if (count < 1 || count > AT_ONCE_MOST) {
            throw new IllegalArgumentException("1 to " + AT_ONCE_MOST + " codes are made at once");
        }
        List<String> made = new ArrayList<>(count);
        while (made.size() < count) {
            Map<String, String> fresh = new LinkedHashMap<>();
            for (int i = made.size(); i < count; i++) {
                String code = text(random.nextLong());
                fresh.put(hash(code), code);
            }
            store.insert(promotionId, fresh.keySet()).forEach(hash -> made.add(fresh.get(hash)));
        }
        return made;
    }

    /** The code by which the owner of a card recommends us; its reward is that card's. The same whenever it is asked for. */
    public String referral(AccountId account, LineId line) {
        Optional<Integer> known = store.salt(line, account);
        return known.isPresent()
                ? referral(account, line, known.get())
                : transaction.execute(status -> newReferral(account, line));
    }

    private String newReferral(AccountId account, LineId line) {
        int salt = 0;
        while (!store.putReferral(hash(referral(account, line, salt)), line, account, salt, clock.instant())) {
            salt++;
        }
        return referral(account, line, salt);
    }

    private String referral(AccountId account, LineId line, int salt) {
        String of = account.number() + ":" + line.number() + ":" + salt;
        byte[] hash = sealer.lookUpHash(of.getBytes(StandardCharsets.US_ASCII), "referral");
        return text(java.nio.ByteBuffer.wrap(hash).getLong());
    }

    /** Ten letters and digits of which none is mistaken for another. */
    private static String text(long bits) {
        String text = Base32.of(bits >>> (Long.SIZE - MADE_BITS));
        return "0".repeat(MADE_BITS / 5 - text.length()) + text;
    }

    private String hash(String code) {
        return HexFormat.of().formatHex(sealer.lookUpHash(code.getBytes(StandardCharsets.UTF_8), CONTEXT));
    }

    private static String normal(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Z}-]", "")
                        .toUpperCase(Locale.ROOT);
    }
}

package org.uzat.web.lifeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uzat.numbering.LineName;
import org.uzat.remote.Signature;
import org.uzat.remote.Signature.Verdict;

/**
 * A network's word for which card a request comes from: the card's name (E.164 with plus, ICCID, or line id), a semicolon, and
 * a signature over the name as in {@link Signature}. It is sent as the header {@value #HEADER}, or in base64url as the
 * parameter {@value #PARAMETER} of an address that is good for five minutes.
 */
final class NetworksWord {

    static final String HEADER = "Uzat-Line";
    static final String PARAMETER = "t";

    private static final Pattern FORM = Pattern.compile("([+A-Za-z0-9_]{1,40})\\s*;\\s*(t=\\d{1,12},v1=[0-9a-f]{64})");
    private static final int TOKEN_LENGTH_MAX = 300;

    private NetworksWord() {}

    /** What to make of a network's word. */
    sealed interface Heard permits Nothing, Card, NotBelieved {}

    /** It said nothing. */
    record Nothing() implements Heard {}

    /** It vouches for this card. */
    record Card(LineName name, String written) implements Heard {}

    /** Forged, too old, or not to be read. */
    record NotBelieved(String why) implements Heard {}

    /** Writes it, as a network does. */
    static String of(String name, byte[] secret, Instant now) {
        return name + ";" + Signature.of(name.getBytes(StandardCharsets.UTF_8), secret, now);
    }

    /** The same as a parameter. */
    static String token(String word) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads it; a header goes before a parameter.
     *
     * @param secret null where no network's word is taken
     */
    static Heard hear(@Nullable String header, @Nullable String parameter, byte @Nullable [] secret, Instant now) {
        if (header == null && parameter == null) {
            return new Nothing();
        }
        if (secret == null) {
            return new NotBelieved("no secret is agreed");
        }
        Optional<String> word = header != null ? Optional.of(header) : decoded(parameter);
        Matcher parts = FORM.matcher(word.orElse("").strip());
        if (!parts.matches()) {
            return new NotBelieved(Verdict.MALFORMED.name());
        }
        String written = parts.group(1);
        Verdict verdict = Signature.check(parts.group(2), written.getBytes(StandardCharsets.UTF_8), secret, now);
        if (verdict != Verdict.GENUINE) {
            return new NotBelieved(verdict.name());
        }
        return LineName.parse(written)
                .<Heard>map(name -> new Card(name, written))
                .orElseGet(() -> new NotBelieved("genuine, but no card's name"));
    }

    private static Optional<String> decoded(@Nullable String parameter) {
        if (parameter == null || parameter.length() > TOKEN_LENGTH_MAX) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(parameter), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}

package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;

/**
 * What the second window shows to the customer, as the clerk's session remembers it: names of things only, so that the window
 * tells what the books say when it asks.
 *
 * @param language the customer's, for the window and the receipt
 * @param turn raised by each change, so that the window knows whether it has seen it
 * @param line the card's line; null between two customers
 * @param offer what is chosen, as the clerk's page names it; null before anything is
 * @param times how many of it
 * @param means how it is to be paid; null before that is said
 * @param given the cash given, as typed; null before any is
 * @param sale the once-key of the sale; null before it is pressed
 * @param touched when the clerk last did anything
 */
record Showing(
        Language language,
        int turn,
        @Nullable String line,
        @Nullable String offer,
        int times,
        @Nullable String means,
        @Nullable String given,
        @Nullable String sale,
        Instant touched)
        implements Serializable {

    private static final String NAME = "counter.showing";

    /** The clerk's session lives on this: the customer's window alone keeps nobody logged in. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration NOT_WORTH_WRITING = Duration.ofMinutes(1);

    /** Nobody is being served. */
    static Showing nobody(Language language, int turn, Instant now) {
        return new Showing(language, turn, null, null, 1, null, null, null, now);
    }

    /** What a session remembers; at first that nobody is served, in the country's language. */
    static Showing of(HttpServletRequest request, Instant now) {
        return in(request).orElseGet(() -> nobody(Language.AZ, 0, now));
    }

    static Optional<Showing> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object value = session == null ? null : session.getAttribute(NAME);
        return value instanceof Showing showing ? Optional.of(showing) : Optional.empty();
    }

    /** Remembers it. */
    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    /** Notes that the clerk is there; written once a minute at most. */
    static void touch(HttpServletRequest request, Instant now) {
        Showing showing = of(request, now);
        if (in(request).isEmpty() || showing.touched().plus(NOT_WORTH_WRITING).isBefore(now)) {
            new Showing(
                            showing.language(),
                            showing.turn(),
                            showing.line(),
                            showing.offer(),
                            showing.times(),
                            showing.means(),
                            showing.given(),
                            showing.sale(),
                            now)
                    .keep(request);
        }
    }

    boolean isStale(Instant now) {
        return touched.plus(IDLE).isBefore(now);
    }

    Showing next(Instant now) {
        return nobody(language, turn + 1, now);
    }

    Showing card(String line, int times, Instant now) {
        return new Showing(language, turn + 1, line, null, times, null, null, null, now);
    }

    Showing chosen(@Nullable String offer, @Nullable String means, @Nullable String given, Instant now) {
        return new Showing(language, turn + 1, line, offer, times, means, given, null, now);
    }

    Showing sold(String line, String sale, Instant now) {
        return new Showing(language, turn + 1, line, offer, times, means, given, sale, now);
    }

    Showing in(Language other, Instant now) {
        return new Showing(other, turn + 1, line, offer, times, means, given, sale, now);
    }
}

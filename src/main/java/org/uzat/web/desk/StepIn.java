package org.uzat.web.desk;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.identity.Staff;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Renewals;

/** Asks the engine for what staff does by hand: once for each page it was begun on, however often it is tapped. */
@Component
class StepIn {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    /**
     * What a form says.
     *
     * @param why a reason of the list
     * @param note in somebody's own words, or empty
     * @param once the token of the page
     */
    record Form(String why, String note, String once) {

        /** A field that was not sent is empty. */
        Form {
            why = Objects.requireNonNullElse(why, "");
            note = Objects.requireNonNullElse(note, "");
            once = Objects.requireNonNullElse(once, "");
        }

        Optional<Because> because() {
            String plain = note.strip();
            for (Because.Why one : Because.Why.values()) {
                if (one.name().equals(why) && plain.length() <= Because.LONGEST) {
                    return Optional.of(new Because(one, plain));
                }
            }
            return Optional.empty();
        }

        RequestKey key(Staff staff) {
            return new RequestKey(RequestKey.OURS, staff.actor() + ":" + once);
        }
    }

    /** Makes the command of a form. */
    @FunctionalInterface
    interface Making {
        Command of(LineId line, Because because, Origin origin, RequestKey key);
    }

    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Renewals renewals;

    StepIn(Renewals renewals) {
        this.renewals = renewals;
    }

    /** A token that names one action begun on one page. */
    static String once() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return Objects.requireNonNull(HexFormat.of().formatHex(token));
    }

    /** Empty where it is done (or was already, from the same page), else why not. */
    Optional<Refused> post(Staff staff, LineId line, Form form, Making making) {
        Optional<Because> because = form.because();
        if (because.isEmpty() || !TOKEN.matcher(form.once()).matches()) {
            return Optional.of(Refused.of(Reason.MALFORMED));
        }
        Origin origin = new Origin(Channel.WEB, staff.actor(), null, null);
        try {
            return refusal(renewals.post(making.of(line, because.get(), origin, form.key(staff)))
                    .outcome());
        } catch (Renewals.Busy busy) {
            return Optional.of(Refused.of(Reason.BUSY));
        } catch (Renewals.Unavailable away) {
            return Optional.of(Refused.of(Reason.DATABASE_DOWN));
        } catch (Renewals.UnknownOutcome unclear) {
            return Optional.of(Refused.of(Reason.UNKNOWN_OUTCOME));
        }
    }

    private static Optional<Refused> refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Intervened _, Outcome.Returned _ -> Optional.empty();
            case Outcome.Declined declined -> Optional.of(declined.refusal());
            default -> throw new IllegalStateException("staff's step was answered by " + outcome);
        };
    }
}

package org.uzat.web.office;

import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Giving;
import org.uzat.decision.RequestKey;
import org.uzat.identity.Staff;
import org.uzat.money.Money;
import org.uzat.order.PaymentFile;
import org.uzat.order.PaymentFiles;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Renewals;
import org.uzat.renewal.Sales;

/** Asks for what a form on a payment's page says: once for each page it was shown on, however often it is pressed. */
@Component
class GivingBack {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    /**
     * What a form says.
     *
     * @param item which of the payment's items, from 1
     * @param giving how much of it
     * @param amount what was seen, or typed where somebody names an amount
     * @param seen the line's version that it was worked out for
     * @param once the token of the page
     */
    record Form(String item, String giving, String amount, String seen, String why, String note, String once) {

        /** A field that was not sent is empty. */
        Form {
            item = Objects.requireNonNullElse(item, "");
            giving = Objects.requireNonNullElse(giving, "");
            amount = Objects.requireNonNullElse(amount, "").strip().replace(',', '.');
            seen = Objects.requireNonNullElse(seen, "");
            why = Objects.requireNonNullElse(why, "");
            note = Objects.requireNonNullElse(note, "").strip();
            once = Objects.requireNonNullElse(once, "");
        }
    }

    private final PaymentFiles files;

    GivingBack(PaymentFiles files) {
        this.files = files;
    }

    /** Empty where it is done (or was already, from the same page), else why not. */
    Optional<Refused> post(Staff staff, PaymentFile file, Form form) {
        Optional<Command.TakeBack> command = command(staff, file, form);
        if (command.isEmpty()) {
            return Optional.of(Refused.of(Reason.MALFORMED));
        }
        try {
            return files.takeBack(file, command.get());
        } catch (Renewals.Busy busy) {
            return Optional.of(Refused.of(Reason.BUSY));
        } catch (Renewals.Unavailable away) {
            return Optional.of(Refused.of(Reason.DATABASE_DOWN));
        } catch (Renewals.UnknownOutcome unclear) {
            return Optional.of(Refused.of(Reason.UNKNOWN_OUTCOME));
        }
    }

    private static Optional<Command.TakeBack> command(Staff staff, PaymentFile file, Form form) {
        if (!TOKEN.matcher(form.once()).matches() || form.note().length() > Because.LONGEST) {
            return Optional.empty();
        }
        try {
            int item = Integer.parseInt(form.item());
            Sales.Sale sale = file.sales().get(item - 1).orElseThrow();
            Currency currency = sale.sold().price().currency();
            return Optional.of(new Command.TakeBack(
                    sale.line().id(),
                    sale.sold(),
                    Giving.valueOf(form.giving()),
                    Money.parse(form.amount(), currency),
                    Integer.parseInt(form.seen()),
                    new Because(Because.Why.valueOf(form.why()), form.note()),
                    new Origin(Channel.WEB, staff.actor(), null, null),
                    new RequestKey(RequestKey.OURS, staff.actor() + ":" + form.once() + ":" + item)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.util.NoSuchElementException notOurForm) {
            return Optional.empty(); // told as malformed
        }
    }
}

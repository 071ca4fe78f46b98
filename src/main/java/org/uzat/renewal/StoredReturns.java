package org.uzat.renewal;

import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.DisputeRecord;
import org.uzat.decision.Outcome;
import org.uzat.money.Money;
import org.uzat.validity.Term;

/** The answers to returns and disputes, in the flat form that is kept with their key. */
final class StoredReturns {

    private StoredReturns() {}

    static StoredAnswer.Form form(Outcome.Returned returned) {
        Map<String, String> facts = Map.of(
                "version", Integer.toString(returned.version()),
                "outside", Long.toString(returned.outside().minor()));
        return form(StoredAnswer.Kind.RETURNED, returned.amount(), facts);
    }

    static Outcome.Returned returned(StoredAnswer.Form form) {
        Money outside = new Money(number(form, "outside"), Currency.getInstance(form.currency()));
        return new Outcome.Returned((int) number(form, "version"), form.money(), outside);
    }

    static StoredAnswer.Form form(Outcome.DisputeOpened opened) {
        DisputeRecord row = opened.row();
        Map<String, String> facts = new HashMap<>();
        facts.put("dispute", Long.toString(row.disputeId()));
        facts.put("part", Integer.toString(row.part()));
        facts.put("payment", Long.toString(row.paymentId()));
        facts.put("recovered", Long.toString(row.recovered().minor()));
        facts.put("days", Integer.toString(row.taken().days()));
        facts.put("hours", Integer.toString(row.taken().hours()));
        if (row.saleVersion() != null) {
            facts.put("sale", Integer.toString(row.saleVersion()));
        }
        if (row.blockedAt() != null) {
            facts.put("blockedAt", row.blockedAt().toString());
        }
        return form(StoredAnswer.Kind.DISPUTE_OPENED, row.amount(), facts);
    }

    static Outcome.DisputeOpened disputeOpened(StoredAnswer.Form form) {
        String sale = facts(form).get("sale");
        String blockedAt = facts(form).get("blockedAt");
        return new Outcome.DisputeOpened(new DisputeRecord(
                number(form, "dispute"),
                (int) number(form, "part"),
                number(form, "payment"),
                sale == null ? null : Integer.valueOf(sale),
                form.money(),
                new Money(number(form, "recovered"), Currency.getInstance(form.currency())),
                new Term((int) number(form, "days"), (int) number(form, "hours")),
                blockedAt == null ? null : Instant.parse(blockedAt),
                null));
    }

    private static StoredAnswer.Form form(StoredAnswer.Kind kind, Money amount, Map<String, String> facts) {
        return new StoredAnswer.Form(kind, amount.minor(), amount.currency().getCurrencyCode(), null, facts);
    }

    private static long number(StoredAnswer.Form form, String name) {
        return Long.parseLong(Objects.requireNonNull(facts(form).get(name)));
    }

    private static Map<String, String> facts(StoredAnswer.Form form) {
        @Nullable Map<String, String> facts = form.facts();
        return Objects.requireNonNull(facts);
    }
}

package org.uzat.receipt;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;

/** How receipts' numbers are counted, written and read: {@code CASPIAN-2026-000123}, {@code CASPIAN-NIZAMI-2026-000045}. */
@Component
class ReceiptNumbers {

    private static final Pattern FORM = Pattern.compile("(.+)-(\\d{4})-(\\d{6,15})");

    private final Operators operators;
    private final Outlets outlets;

    ReceiptNumbers(Operators operators, Outlets outlets) {
        this.operators = operators;
        this.outlets = outlets;
    }

    /** A number taken apart again. */
    record Parsed(Series series, long number) {}

    /**
     * The series of a sale.
     *
     * @param outletId the shop's; null, or one that nobody knows, makes it the operator's own series
     */
    Series series(short operatorId, @Nullable Integer outletId, Instant at) {
        Optional<Outlet> shop = Optional.ofNullable(outletId).flatMap(outlets::byId);
        var zone = shop.map(Outlet::zone)
                .orElseGet(() -> operators.inForce(operatorId, at).zone());
        return new Series(
                operatorId, shop.map(Outlet::id).orElse(0), at.atZone(zone).getYear());
    }

    /** As it is printed; the codes in it never change. */
    String written(OperatorSettings operator, @Nullable Outlet shop, ReceiptStore.Numbered numbered) {
        return String.format(
                Locale.ROOT,
                "%s-%d-%06d",
                head(operator, shop),
                numbered.series().year(),
                numbered.number());
    }

    /** Reads a number as people type it; empty where no series is called so. */
    Optional<Parsed> read(String typed, Instant now) {
        Matcher form = FORM.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(2));
        long number = Long.parseLong(form.group(3));
        return operators.all(now).stream()
                .flatMap(operator -> outlet(form.group(1), operator).stream()
                        .map(outlet -> new Parsed(new Series(operator.operatorId(), outlet, year), number)))
                .findFirst();
    }

    /** The id of the shop whose series begins so, 0 for the operator's own; empty where it is another operator's. */
    private Optional<Integer> outlet(String head, OperatorSettings operator) {
        String own = head(operator, null);
        if (head.equals(own)) {
            return Optional.of(0);
        }
        return head.startsWith(own + "-")
                ? outlets.byCode(operator.operatorId(), head.substring(own.length() + 1))
                        .map(Outlet::id)
                : Optional.empty();
    }

    private static String head(OperatorSettings operator, @Nullable Outlet shop) {
        String code = operator.code().toUpperCase(Locale.ROOT);
        return shop == null ? code : code + "-" + shop.code();
    }
}

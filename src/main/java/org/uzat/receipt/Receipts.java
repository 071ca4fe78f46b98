package org.uzat.receipt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.RenewalId;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.time.Expiry;

/** The door to receipts. */
@Component
public class Receipts {

    private final SaleStore sales;
    private final ReceiptStore receipts;
    private final Operators operators;
    private final Catalogues catalogues;

    Receipts(SaleStore sales, ReceiptStore receipts, Operators operators, Catalogues catalogues) {
        this.sales = sales;
        this.receipts = receipts;
        this.operators = operators;
        this.catalogues = catalogues;
    }

    /** The receipt of a renewal or top-up; empty until its number is given, which takes a moment after the change. */
    public Optional<Receipt> of(RenewalId change) {
        return receipts.find(change)
                .flatMap(numbered ->
                        sales.read(List.of(change)).stream().findFirst().flatMap(sale -> receipt(numbered, sale)));
    }

    /** Empty for the moment in which this node has not heard of the pack yet. */
    private Optional<Receipt> receipt(ReceiptStore.Numbered numbered, Sale sale) {
        Integer sold = sale.packVersionId();
        Optional<PackVersion> pack = Optional.ofNullable(sold)
                .flatMap(version -> catalogues.current().version(version));
        return sold != null && pack.isEmpty()
                ? Optional.empty()
                : Optional.of(receipt(numbered, sale, pack.orElse(null)));
    }

    private Receipt receipt(ReceiptStore.Numbered numbered, Sale sale, @Nullable PackVersion pack) {
        OperatorSettings then = operators.inForce(sale.operatorId(), sale.at());
        return new Receipt(
                number(then, numbered),
                then.name(),
                sale.at(),
                numbered.masked(),
                pack,
                sale.quantity(),
                new Money(sale.totalMinor(), then.currency()),
                new Money(sale.vatMinor(), then.currency()),
                then.vatBasisPoints(),
                new Money(sale.balanceMinor(), then.currency()),
                sale.paidBy(),
                new Expiry(sale.validBefore(), then.zone()),
                new Expiry(sale.validAfter(), then.zone()));
    }

    private static String number(OperatorSettings operator, ReceiptStore.Numbered numbered) {
        return String.format(
                Locale.ROOT,
                "%s-%d-%06d",
                operator.code().toUpperCase(Locale.ROOT),
                numbered.year(),
                numbered.number());
    }
}

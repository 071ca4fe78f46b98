package org.uzat.receipt;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.RenewalId;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;
import org.uzat.time.Expiry;

/** The door to receipts. */
@Component
public class Receipts {

    private static final String STAFF = "staff:";

    private final SaleStore sales;
    private final ReceiptStore receipts;
    private final ReceiptNumbers numbers;
    private final FiscalStore fiscals;
    private final Operators operators;
    private final Outlets outlets;
    private final Catalogues catalogues;
    private final ObjectProvider<Tenders> tenders;
    private final Clock clock;

    Receipts(
            SaleStore sales,
            ReceiptStore receipts,
            ReceiptNumbers numbers,
            FiscalStore fiscals,
            Operators operators,
            Outlets outlets,
            Catalogues catalogues,
            ObjectProvider<Tenders> tenders,
            Clock clock) {
        this.sales = sales;
        this.receipts = receipts;
        this.numbers = numbers;
        this.fiscals = fiscals;
        this.operators = operators;
        this.outlets = outlets;
        this.catalogues = catalogues;
        this.tenders = tenders;
        this.clock = clock;
    }

    /** The receipt of a renewal or top-up; empty until its number is given, which takes a moment after the change. */
    public Optional<Receipt> of(RenewalId change) {
        return receipts.find(change)
                .flatMap(numbered ->
                        sales.read(List.of(change)).stream().findFirst().flatMap(sale -> receipt(numbered, sale)));
    }

    /** The sale whose receipt has this number, as people type it in any letter case; empty where there is none. */
    public Optional<RenewalId> byNumber(String typed) {
        return numbers.read(typed, clock.instant()).flatMap(read -> receipts.byNumber(read.series(), read.number()));
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
        Outlet series = outlets.byId(numbered.series().outletId()).orElse(null);
        Handed handed = Optional.ofNullable(tenders.getIfAvailable())
                .flatMap(tills -> tills.of(numbered.change()))
                .orElse(null);
        return new Receipt(
                numbered.change(),
                numbers.written(then, series, numbered),
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
                new Expiry(sale.validAfter(), then.zone()),
                issuer(then, sale),
                handed,
                fiscals.find(numbered.change()).orElse(null));
    }

    private Issuer issuer(OperatorSettings then, Sale sale) {
        Outlet shop = Optional.ofNullable(sale.outlet()).flatMap(outlets::byId).orElse(null);
        Integer clerk = shop != null && sale.actor().startsWith(STAFF)
                ? Integer.valueOf(sale.actor().substring(STAFF.length()))
                : null;
        return new Issuer(then.seller(), shop, clerk, then.supportPhone());
    }
}

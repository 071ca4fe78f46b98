package org.uzat.till;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.decision.RenewalId;
import org.uzat.receipt.Handed;
import org.uzat.receipt.Tenders;

/** Tells receipts what was handed over. */
@Component
class TillTenders implements Tenders {

    private final ShopSaleStore store;

    TillTenders(ShopSaleStore store) {
        this.store = store;
    }

    @Override
    public Optional<Handed> of(RenewalId sale) {
        return store.byChange(sale.line(), sale.version()).map(SaleRow::sale).flatMap(TillTenders::handed);
    }

    private static Optional<Handed> handed(ShopSale sale) {
        ShopSale.Handed handed = sale.handed();
        return switch (sale.means()) {
            case CASH ->
                Optional.ofNullable(handed)
                        .map(cash -> new Handed(Handed.Tender.CASH, cash.given(), cash.change(), null));
            case TERMINAL ->
                Optional.ofNullable(handed)
                        .map(card -> new Handed(Handed.Tender.TERMINAL, null, null, card.terminalReference()));
            case BALANCE -> Optional.of(new Handed(Handed.Tender.BALANCE, null, null, null));
            case NONE -> Optional.empty();
        };
    }
}

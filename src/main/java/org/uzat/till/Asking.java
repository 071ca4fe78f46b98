package org.uzat.till;

import java.util.Objects;
import org.uzat.catalogue.Catalogue;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Drawer;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Terms;
import org.uzat.money.Tender;
import org.uzat.numbering.Iccid;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.promotion.Ticket;

/** The command that a sale asks the engine for: always the same one under the same key, from what was written down. */
final class Asking {

    private Asking() {}

    static Command of(SaleRow row, Catalogue catalogue) {
        ShopSale sale = row.sale();
        Origin origin = origin(row);
        RequestKey key = key(sale.id());
        return switch (sale.kind()) {
            case RENEWAL, NEW_SIM, ADD_ON -> {
                int version = Objects.requireNonNull(sale.packVersionId());
                yield sale.means() == Means.BALANCE
                        ? new Command.Renew(
                                sale.line(),
                                code(catalogue, version),
                                sale.quantity(),
                                version,
                                new Terms(Ticket.NONE, sale.amount().minor(), null),
                                origin,
                                key)
                        : new Command.ShopRenew(
                                sale.line(), version, sale.quantity(), sale.amount(), drawer(sale), origin, key);
            }
            case TOP_UP -> new Command.ShopTopUp(sale.line(), sale.amount(), drawer(sale), origin, key);
            case VOUCHER -> new Command.RedeemVoucher(sale.line(), Objects.requireNonNull(row.pinHash()), origin, key);
            case SWAP -> {
                SaleRow.Swap swap = Objects.requireNonNull(row.swap());
                Because because = new Because(Because.Why.valueOf(swap.why()), swap.note());
                yield new Command.SwapSim(sale.line(), swap.former(), new Iccid(swap.iccid()), because, origin, key);
            }
        };
    }

    static Origin origin(SaleRow row) {
        return new Origin(
                Channel.SHOP,
                "staff:" + row.staffId(),
                row.outletId(),
                "sale:" + row.sale().id());
    }

    static RequestKey key(long saleId) {
        return new RequestKey(RequestKey.OURS, "sale:" + saleId);
    }

    private static Drawer drawer(ShopSale sale) {
        Tender tender = Objects.requireNonNull(sale.means().tender());
        return new Drawer(tender, sale.shiftId());
    }

    private static String code(Catalogue catalogue, int packVersionId) {
        return catalogue.version(packVersionId).orElseThrow().code();
    }
}

package org.uzat.till;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.uzat.decision.Outcome;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.operator.Operators;
import org.uzat.renewal.StoredRenewals;
import org.uzat.time.Expiry;

/** Tells what became of a sale, from the books. */
@Component
class SaleAnswers {

    private final StoredRenewals stored;
    private final Lines lines;
    private final Operators operators;

    SaleAnswers(StoredRenewals stored, Lines lines, Operators operators) {
        this.stored = stored;
        this.lines = lines;
        this.operators = operators;
    }

    SaleAnswer of(SaleRow row) {
        ShopSale sale = row.sale();
        return switch (sale.end()) {
            case null -> new SaleAnswer.Unclear(sale);
            case ShopSale.End.Done _ -> new SaleAnswer.Done(sale, outcome(sale));
            case ShopSale.End.NotDone not -> new SaleAnswer.Not(not.refusal());
        };
    }

    /** Told to who comes behind it. */
    SaleAnswer another(SaleRow row) {
        ShopSale sale = row.sale();
        Line line = Objects.requireNonNull(lines.read(List.of(sale.line())).get(sale.line()));
        var zone = operators.inForce(line.operatorId(), sale.startedAt()).zone();
        Expiry now = new Expiry(line.life().validUntil(), zone);
        Expiry before = sale.isDone() ? before(outcome(sale), now) : now;
        return new SaleAnswer.Another(sale, before, now);
    }

    private Outcome outcome(ShopSale sale) {
        return switch (sale.kind()) {
            case RENEWAL, NEW_SIM, ADD_ON -> stored.byId(sale.change()).orElseThrow();
            case TOP_UP, VOUCHER -> stored.topUp(sale.change()).orElseThrow();
            case SWAP -> new Outcome.Intervened(sale.version());
        };
    }

    private static Expiry before(Outcome outcome, Expiry otherwise) {
        return switch (outcome) {
            case Outcome.Renewed renewed -> renewed.before();
            case Outcome.ToppedUp up -> up.before();
            default -> otherwise;
        };
    }
}

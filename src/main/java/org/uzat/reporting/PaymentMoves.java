package org.uzat.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.ledger.Account;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;

/** What the books say of a payment's money. */
@Component
public class PaymentMoves {

    /** One transfer, under the line's version that it belongs to. */
    public record Move(LineId line, int version, Instant at, Account from, Account to, Money amount) {}

    private final PaymentMoveStore store;

    PaymentMoves(PaymentMoveStore store) {
        this.store = store;
    }

    /** The transfers of every change that moved this payment's money, on these lines, oldest first. */
    public List<Move> of(long paymentId, List<LineId> lines) {
        return store.read(paymentId, lines);
    }

    static Move move(ResultSet row, int number) throws SQLException {
        return new Move(
                new LineId(row.getLong(1)),
                row.getInt(2),
                Columns.someInstant(row, 3),
                account(row.getInt(4)),
                account(row.getInt(5)),
                new Money(row.getLong(6), Currency.getInstance(row.getString(7))));
    }

    private static Account account(int number) {
        return Arrays.stream(Account.values())
                .filter(account -> account.number() == number)
                .findFirst()
                .orElseThrow();
    }
}

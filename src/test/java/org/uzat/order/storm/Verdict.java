package org.uzat.order.storm;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.time.Days;

/** What must be true of each payer once the storm is over: the bank's money, our books and the card's days tell one story. */
final class Verdict {

    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final int PACK_DAYS = 10;

    private static final String STANDINGS = """
            select l.line_id, l.main_minor, l.held_minor, l.valid_until, p.amount_minor, p.currency, p.attention, i.state, i.held_minor as part,
                   (select count(*) from renewal r where r.line_id = l.line_id) as renewals,
                   (select count(*) from topup t where t.line_id = l.line_id) as topups
            from line l left join (order_item i join payment p using (order_id)) on i.line_id = l.line_id
            where l.line_id between ? and ?
            """;

    private record Standing(
            long mainMinor,
            long heldMinor,
            Instant validUntil,
            @Nullable Money asked,
            @Nullable String attention,
            String item,
            long fromBalanceMinor,
            long renewals,
            long topUps) {}

    private final JdbcClient database;
    private final Bank bank;

    Verdict(JdbcClient database, Bank bank) {
        this.database = database;
        this.bank = bank;
    }

    /** What is wrong, a sentence each. */
    List<String> on(List<Payer> payers) {
        Map<LineId, Standing> standings =
                standings(payers.getFirst().line.number(), payers.getLast().line.number());
        return payers.stream()
                .flatMap(payer -> wrong(payer, Objects.requireNonNull(standings.get(payer.line)))
                        .map(wrong -> payer.intent + " of " + payer.payment + " for "
                                + (payer.wantsTopUp ? "a top-up" : "a pack") + ": " + wrong)
                        .stream())
                .toList();
    }

    private Optional<String> wrong(Payer payer, Standing now) {
        Bank.Checkout checkout = payer.payment == null ? null : bank.find(payer.payment);
        Money captured = checkout == null ? null : checkout.captured;
        if (now.heldMinor != 0) {
            return Optional.of("money is still set aside");
        }
        if (checkout == null || captured == null) {
            return untouched(payer, now).map(wrong -> "nothing was paid, yet " + wrong);
        }
        if (!captured.equals(now.asked)) {
            return now.attention == null
                    ? Optional.of("something else was paid and nobody is told")
                    : untouched(payer, now).map(wrong -> "something else was paid, yet " + wrong);
        }
        return paid(payer, now, captured, checkout.givenBackMinor());
    }

    private static Optional<String> paid(Payer payer, Standing now, Money captured, long givenBackMinor) {
        boolean right = switch (now.item) {
            case "DONE" -> givenBackMinor == 0 && bought(payer, now, captured);
            case "BALANCE" ->
                givenBackMinor == 0
                        && now.mainMinor == payer.mainMinor + captured.minor()
                        && now.renewals + now.topUps == 0;
            case "REFUNDED" ->
                givenBackMinor == captured.minor() && untouched(payer, now).isEmpty();
            default -> false;
        };
        return right
                ? Optional.empty()
                : Optional.of("paid " + captured + ", given back " + givenBackMinor + ", " + now);
    }

    private static boolean bought(Payer payer, Standing now, Money captured) {
        if (payer.wantsTopUp) {
            return now.topUps == 1
                    && now.renewals == 0
                    && now.mainMinor == payer.mainMinor + captured.minor()
                    && !now.validUntil.isBefore(payer.validUntil);
        }
        return now.renewals == 1
                && now.topUps == 0
                && now.mainMinor == payer.mainMinor - now.fromBalanceMinor
                && (Days.lastDay(now.validUntil, BAKU)
                                .equals(Days.lastDay(payer.validUntil, BAKU).plusDays(PACK_DAYS))
                        || now.validUntil.isAfter(payer.validUntil.plus(java.time.Duration.ofDays(PACK_DAYS))));
    }

    private static Optional<String> untouched(Payer payer, Standing now) {
        boolean same = now.mainMinor == payer.mainMinor
                && now.renewals + now.topUps == 0
                && now.validUntil.equals(payer.validUntil);
        return same ? Optional.empty() : Optional.of("the card has changed: " + now);
    }

    private Map<LineId, Standing> standings(long first, long last) {
        Map<LineId, Standing> standings = new HashMap<>();
        database.sql(STANDINGS).params(first, last).query(row -> {
            String currency = row.getString("currency");
            Money asked = currency == null
                    ? null
                    : new Money(row.getLong("amount_minor"), java.util.Currency.getInstance(currency));
            standings.put(
                    new LineId(row.getLong("line_id")),
                    new Standing(
                            row.getLong("main_minor"),
                            row.getLong("held_minor"),
                            row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                            asked,
                            row.getString("attention"),
                            Objects.requireNonNullElse(row.getString("state"), "none"),
                            row.getLong("part"),
                            row.getLong("renewals"),
                            row.getLong("topups")));
        });
        return standings;
    }
}

package org.uzat.till;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.money.Money;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.time.Pure;

/**
 * Turns what a clerk presses for into a sale that can be started, or says why it cannot: pure.
 *
 * @param shift whose drawer
 * @param outletId the shop
 * @param step the smallest amount of cash
 * @param pinHash the keyed hash of the voucher's PIN, where one is used
 */
@Pure
record Plan(
        Shift shift,
        int outletId,
        Wish wish,
        Money step,
        @Nullable String pinHash,
        Instant now) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final int REFERENCE_LONGEST = 40;

    /** A sale to start, or why not. */
    sealed interface Result {
        record Ready(SaleRow row) implements Result {}

        record Not(Refused refusal) implements Result {}
    }

    /** What is sold, for how much. */
    private record Item(SaleKind kind, @Nullable Integer packVersionId, int quantity, Money amount) {}

    /** Whether a text can be a form's token. */
    static boolean isToken(String once) {
        return TOKEN.matcher(once).matches();
    }

    /** Works it out. */
    Result work(Catalogue catalogue) {
        Money nothing = Money.zero(step.currency());
        return switch (wish.what()) {
            case Wish.What.Pack pack -> pack(pack, catalogue, false);
            case Wish.What.NewSim card -> pack(card.first(), catalogue, true);
            case Wish.What.TopUp up ->
                wish.payment() instanceof Wish.Payment.Balance
                        ? not(Reason.MALFORMED)
                        : paid(new Item(SaleKind.TOP_UP, null, 1, up.amount()));
            case Wish.What.Voucher _ -> unpaid(new Item(SaleKind.VOUCHER, null, 1, nothing), null);
            case Wish.What.Swap swap ->
                unpaid(
                        new Item(SaleKind.SWAP, null, 1, nothing),
                        new SaleRow.Swap(
                                swap.former(),
                                swap.sim().digits(),
                                swap.because().why().name(),
                                swap.because().note()));
        };
    }

    /** At the price that the customer was told, promotions taken off; the engine looks at it again when it sells. */
    private Result pack(Wish.What.Pack pack, Catalogue catalogue, boolean first) {
        return catalogue
                .version(pack.packVersionId())
                .map(version -> pack(pack, version, first))
                .orElseGet(() -> not(Reason.PACK_UNKNOWN));
    }

    private Result pack(Wish.What.Pack pack, PackVersion version, boolean first) {
        int quantity = pack.quantity();
        if (quantity < 1 || quantity > version.maxQuantity()) {
            String most = Integer.toString(version.maxQuantity());
            return new Result.Not(new Refused(Reason.QUANTITY_OUT_OF_RANGE, Map.of("from", "1", "to", most)));
        }
        if (pack.price().compareTo(version.price().times(quantity)) > 0) {
            return not(Reason.PRICE_CHANGED);
        }
        boolean days = version.rule() != Rule.NONE;
        if (first && !days) {
            return not(Reason.PACK_NOT_SOLD);
        }
        SaleKind kind = first ? SaleKind.NEW_SIM : days ? SaleKind.RENEWAL : SaleKind.ADD_ON;
        return paid(new Item(kind, version.packVersionId(), quantity, pack.price()));
    }

    private Result paid(Item item) {
        Money amount = item.amount();
        if (!amount.currency().equals(step.currency())) {
            return not(Reason.CURRENCY_MISMATCH);
        }
        if (!amount.isPositive()) {
            return not(Reason.MALFORMED);
        }
        Money zero = Money.zero(amount.currency());
        return switch (wish.payment()) {
            case Wish.Payment.Cash cash -> cash(item, cash.given());
            case Wish.Payment.Terminal terminal -> {
                String reference = terminal.reference().strip();
                if (reference.isEmpty()) {
                    yield not(Reason.TERMINAL_REFERENCE_MISSING);
                }
                yield reference.length() > REFERENCE_LONGEST
                        ? not(Reason.MALFORMED)
                        : ready(item, Means.TERMINAL, new ShopSale.Handed(zero, amount, zero, reference), null);
            }
            case Wish.Payment.Balance _ -> ready(item, Means.BALANCE, null, null);
            case Wish.Payment.Nothing _ -> not(Reason.MALFORMED);
        };
    }

    private Result cash(Item item, Money given) {
        if (!given.currency().equals(step.currency())) {
            return not(Reason.CURRENCY_MISMATCH);
        }
        Cash cash = Cash.of(item.amount(), step);
        Money change = cash.change(given);
        if (change.minor() < 0) {
            String missing = cash.due().minus(given).amount();
            String currency = given.currency().getCurrencyCode();
            return new Result.Not(new Refused(Reason.CASH_SHORT, Map.of("missing", missing, "currency", currency)));
        }
        return ready(item, Means.CASH, new ShopSale.Handed(cash.rounding(), given, change, null), null);
    }

    private Result unpaid(Item item, SaleRow.@Nullable Swap swap) {
        return wish.payment() instanceof Wish.Payment.Nothing
                ? ready(item, Means.NONE, null, swap)
                : not(Reason.MALFORMED);
    }

    private Result ready(Item item, Means means, ShopSale.@Nullable Handed handed, SaleRow.@Nullable Swap swap) {
        ShopSale sale = new ShopSale(
                0,
                wish.once(),
                shift.id(),
                wish.line(),
                item.kind(),
                means,
                item.packVersionId(),
                item.quantity(),
                item.amount(),
                handed,
                now,
                null);
        SaleRow row = new SaleRow(sale, shift.staffId(), outletId, 0, wish.seenVersion(), wish.anyway(), pinHash, swap);
        return new Result.Ready(row.withContentHash());
    }

    private static Result not(Reason reason) {
        return new Result.Not(Refused.of(reason));
    }
}

package org.uzat.web.counter;

import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.limits.Network;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.operator.Operators;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.till.ShopSales;
import org.uzat.till.Wish;
import org.uzat.voucher.Pin;
import org.uzat.web.trade.Chosen;

/** Reads what a sale's form says. */
@Component
class Wishes {

    /** What was read. */
    sealed interface Read {
        record Good(Wish wish) implements Read {}

        record Not(Refused refusal) implements Read {}
    }

    /** What is sold and its price, or why it cannot be told. */
    private sealed interface What {
        record Known(Wish.What what, Money price) implements What {}

        record Not(Reason reason) implements What {}
    }

    private final Operators operators;
    private final ShopSales sales;
    private final Clock clock;

    Wishes(Operators operators, ShopSales sales, Clock clock) {
        this.operators = operators;
        this.sales = sales;
        this.clock = clock;
    }

    /** @param address where the form came from, for limits on vouchers' tries */
    Read of(Line line, Wished form, String address) {
        Currency currency =
                operators.inForce(line.operatorId(), clock.instant()).currency();
        return switch (what(form, currency, address)) {
            case What.Not not -> new Read.Not(Refused.of(not.reason()));
            case What.Known known ->
                payment(form, known)
                        .<Read>map(payment -> new Read.Good(new Wish(
                                line.id(), known.what(), payment, form.version(), form.confirmed(), form.token())))
                        .orElseGet(() -> new Read.Not(Refused.of(Reason.MALFORMED)));
        };
    }

    private static What what(Wished form, Currency currency, String address) {
        if (form.what().equals(Wished.VOUCHER)) {
            return Pin.parse(Wished.text(form.pin()))
                    .<What>map(pin ->
                            new What.Known(new Wish.What.Voucher(pin, Network.of(address)), Money.zero(currency)))
                    .orElseGet(() -> new What.Not(Reason.VOUCHER_MALFORMED));
        }
        if (form.what().equals(Wished.TOP_UP)) {
            return money(form.amount(), currency)
                    .<What>map(amount -> new What.Known(new Wish.What.TopUp(amount), amount))
                    .orElseGet(() -> new What.Not(Reason.MALFORMED));
        }
        return pack(form.what())
                .<What>map(known -> form.isNewSim() && known.what() instanceof Wish.What.Pack first
                        ? new What.Known(new Wish.What.NewSim(first), known.price())
                        : known)
                .orElseGet(() -> new What.Not(form.what().isEmpty() ? Reason.ORDER_EMPTY : Reason.QUOTE_INVALID));
    }

    /** What a page says is chosen: a pack as its form names it, or {@code topUp*20.00}; empty while it makes no sense yet. */
    static Optional<Wish.What> shown(String offer, Currency currency) {
        if (offer.startsWith(Wished.TOP_UP + "*")) {
            return money(offer.substring(Wished.TOP_UP.length() + 1), currency)
                    .filter(Money::isPositive)
                    .map(Wish.What.TopUp::new);
        }
        return pack(offer).map(What.Known::what);
    }

    /** What it costs; nothing where no money is paid. */
    static Money price(Wish.What what, Currency currency) {
        return switch (what) {
            case Wish.What.Pack pack -> pack.price();
            case Wish.What.NewSim card -> card.first().price();
            case Wish.What.TopUp up -> up.amount();
            case Wish.What.Voucher _, Wish.What.Swap _ -> Money.zero(currency);
        };
    }

    private static Optional<What.Known> pack(String offer) {
        int star = offer.lastIndexOf('*');
        String times = star < 0 ? "" : offer.substring(star + 1);
        return Optional.of(offer)
                .filter(text -> times.matches("[1-9]\\d?"))
                .flatMap(text -> Chosen.parse(text.substring(0, star)))
                .filter(chosen -> !chosen.pack().isEmpty())
                .map(chosen -> new What.Known(
                        new Wish.What.Pack(chosen.version(), Integer.parseInt(times), chosen.price()), chosen.price()));
    }

    /** Cash that nobody typed is exact. */
    private Optional<Wish.Payment> payment(Wished form, What.Known known) {
        if (known.what() instanceof Wish.What.Voucher) {
            return Optional.of(new Wish.Payment.Nothing());
        }
        return switch (form.paid()) {
            case "CASH" ->
                Wished.text(form.given()).isEmpty()
                        ? Optional.of(new Wish.Payment.Cash(sales.due(known.price())))
                        : money(form.given(), known.price().currency()).map(Wish.Payment.Cash::new);
            case "TERMINAL" -> Optional.of(new Wish.Payment.Terminal(Wished.text(form.reference())));
            case "BALANCE" -> Optional.of(new Wish.Payment.Balance());
            default -> Optional.empty();
        };
    }

    /** An amount as people type it, with a dot or a comma; empty where it is none. */
    static Optional<Money> money(@Nullable String typed, Currency currency) {
        String plain = Wished.text(typed).replace(',', '.').replaceAll("[\\s\\u00a0]", "");
        try {
            return Optional.of(Money.parse(plain, currency));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

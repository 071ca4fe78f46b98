package org.uzat.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.operator.LineState;
import org.uzat.operator.Policies.Returns;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.time.Expiry;
import org.uzat.validity.Cause;
import org.uzat.validity.Grant;
import org.uzat.validity.Rest;
import org.uzat.validity.Term;

/**
 * What giving a sale back comes to: pure. Money goes back first the way it came from outside, then to the balance; unused days
 * and allowances go with it, except where somebody names an amount.
 */
public final class Returning {

    private Returning() {}

    /** What it comes to, or why it cannot be. */
    public sealed interface Result {
        record Worked(Return what) implements Result {}

        record Not(Refused refusal) implements Result {}
    }

    /**
     * Works it out.
     *
     * @param named what somebody names; only with {@link Giving#PART}
     */
    public static Result work(Situation situation, Sold sold, Giving giving, @Nullable Money named) {
        Money most = most(situation, sold);
        Money amount = switch (giving) {
            case BY_RULE -> byRule(situation, sold, most);
            case ALL -> sold.notReturned();
            case PART -> named == null ? situation.money(0) : named;
        };
        return refusal(situation, sold, amount, most)
                .<Result>map(Result.Not::new)
                .orElseGet(() -> new Result.Worked(worked(situation, sold, giving, amount)));
    }

    /** What of a pack is not given back; of money paid in, what is still on the balance. */
    private static Money most(Situation situation, Sold sold) {
        Money rest = sold.notReturned();
        boolean onBalance = sold.kind() != Sold.Kind.PACK;
        return onBalance && situation.main().compareTo(rest) < 0 ? situation.main() : rest;
    }

    private static Money byRule(Situation situation, Sold sold, Money most) {
        boolean untouched = situation.settings().policies().returns() == Returns.UNTOUCHED;
        if (sold.kind() != Sold.Kind.PACK) {
            return untouched && most.compareTo(sold.notReturned()) < 0 ? situation.money(0) : most;
        }
        Share unused = sold.unused(situation);
        return untouched && !unused.isWhole() ? situation.money(0) : unused.of(most);
    }

    private static Optional<Refused> refusal(Situation situation, Sold sold, Money amount, Money most) {
        if (!amount.isPositive() || (sold.kind() != Sold.Kind.PACK && !sold.hasWayBack())) {
            return Optional.of(Refused.of(Reason.RETURN_NOTHING));
        }
        if (amount.compareTo(most) > 0) {
            Map<String, String> facts =
                    Map.of("most", most.amount(), "currency", most.currency().getCurrencyCode());
            return Optional.of(new Refused(Reason.RETURN_TOO_MUCH, facts));
        }
        if (amount.minus(outside(sold, amount)).isPositive() && !situation.keepsMoney()) {
            boolean over = situation.state() == LineState.TERMINATED;
            return Optional.of(Refused.of(over ? Reason.LINE_TERMINATED : Reason.BALANCE_FROZEN));
        }
        return Optional.empty();
    }

    /** What came from outside goes back there first. */
    private static Money outside(Sold sold, Money amount) {
        Money left = sold.outside().minus(sold.returnedOutside());
        return left.compareTo(amount) < 0 ? left : amount;
    }

    private static Return worked(Situation situation, Sold sold, Giving giving, Money amount) {
        Money outside = outside(sold, amount);
        Rest rest = sold.rest(situation);
        Grant grant = Grant.taken(
                Cause.RETURN,
                giving == Giving.PART ? Term.NOTHING : term(sold, rest, amount),
                situation.line().life(),
                situation.settings());
        return new Return(
                amount,
                outside,
                amount.minus(outside),
                vat(sold, amount, outside),
                promotion(sold, amount),
                sold.unused(situation),
                rest,
                grant,
                giving == Giving.PART ? List.of() : sold.open(situation.now()),
                situation.expiry(situation.line()),
                new Expiry(grant.after().validUntil(), situation.settings().zone()));
    }

    /** A pack's unused days all go; those of money paid in go as the money does, which may be spent in part. */
    static Term term(Sold sold, Rest rest, Money amount) {
        return sold.kind() == Sold.Kind.PACK || amount.equals(sold.price())
                ? rest.left()
                : rest.part(amount.minor(), sold.price().minor());
    }

    /** In proportion to the price; all parts together are what promotions took off. */
    private static Money promotion(Sold sold, Money amount) {
        Money back = sold.returned().plus(amount);
        return Share.of(back.minor(), sold.price().minor())
                .nearest(sold.discount())
                .minus(sold.returnedDiscount());
    }

    /** In proportion; the last part takes what rounding left, so that all parts together are the VAT that was booked. */
    private static Money vat(Sold sold, Money amount, Money outside) {
        Money base = sold.vatOnAll() ? sold.price() : sold.outside();
        Money back = sold.vatOnAll()
                ? sold.returned().plus(amount)
                : sold.returnedOutside().plus(outside);
        Money all = Share.of(back.minor(), base.minor()).nearest(sold.vat());
        return all.minus(sold.returnedVat());
    }
}

package org.uzat.decision;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.money.Money;
import org.uzat.operator.LineState;
import org.uzat.origin.Channel;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.time.Days;
import org.uzat.validity.Grant;

/** Whether a line can take a pack; each rule gives its refusal or nothing. */
final class PackRules {

    private PackRules() {}

    /** A line that is over or barred takes nothing. */
    static Optional<Refused> lineTakesMoney(Situation situation) {
        return switch (situation.state()) {
            case TERMINATED -> Optional.of(Refused.of(Reason.LINE_TERMINATED));
            case BLOCKED -> Optional.of(Refused.of(Reason.LINE_BLOCKED));
            case PRE_ACTIVE, ACTIVE, GRACE, SUSPENDED -> Optional.empty();
        };
    }

    /** Whether paid money may be used for what it was paid for. */
    static Optional<Refused> usable(@Nullable Reason unusable) {
        return Optional.ofNullable(unusable).map(Refused::of);
    }

    /** Why a pack that is not in force is not: withdrawn, or never known. */
    static Refused notInForce(Situation situation, String code) {
        boolean known = situation.catalogue().knows(situation.line().operatorId(), code);
        return Refused.of(known ? Reason.PACK_WITHDRAWN : Reason.PACK_UNKNOWN);
    }

    /** Whether the pack is sold to this card, through this door, in this number. */
    static Optional<Refused> sold(Situation situation, PackVersion pack, int quantity, Channel channel) {
        if (!pack.fits(situation.line().cardType()) || !pack.soldThrough(channel)) {
            return Optional.of(Refused.of(Reason.PACK_NOT_SOLD));
        }
        if (quantity < 1 || quantity > pack.maxQuantity()) {
            Map<String, String> bounds = Map.of("from", "1", "to", Integer.toString(pack.maxQuantity()));
            return Optional.of(new Refused(Reason.QUANTITY_OUT_OF_RANGE, bounds));
        }
        return pack.price().currency().equals(situation.settings().currency())
                ? Optional.empty()
                : Optional.of(Refused.of(Reason.CURRENCY_MISMATCH));
    }

    /** Whether the line's validity can take the pack: add-ons need one, and days may not pile up above the cap. */
    static Optional<Refused> taken(Situation situation, PackVersion pack, Grant grant) {
        if (pack.rule() == Rule.NONE && situation.state() != LineState.ACTIVE) {
            return Optional.of(Refused.of(Reason.LINE_NOT_ACTIVE));
        }
        return withinCap(situation, grant);
    }

    /** Whether days pile up no further than the operator lets them. */
    static Optional<Refused> withinCap(Situation situation, Grant grant) {
        if (!grant.clipped()) {
            return Optional.empty();
        }
        var cap = Grant.cap(situation.settings(), situation.now());
        String date = cap == null
                ? ""
                : Days.lastDay(cap, situation.settings().zone()).toString();
        return Optional.of(Refused.of(Reason.VALIDITY_CAP, "date", date));
    }

    /** Whether an amount can be taken from the balance. */
    static Optional<Refused> affordable(Situation situation, Money amount) {
        if (amount.isPositive() && situation.isFrozen()) {
            return Optional.of(Refused.of(Reason.BALANCE_FROZEN));
        }
        Money missing = amount.minus(situation.main());
        return missing.isPositive()
                ? Optional.of(new Refused(
                        Reason.INSUFFICIENT_BALANCE,
                        Map.of(
                                "missing",
                                missing.amount(),
                                "currency",
                                missing.currency().getCurrencyCode())))
                : Optional.empty();
    }
}

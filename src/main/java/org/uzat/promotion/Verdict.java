package org.uzat.promotion;

import java.util.Optional;
import org.uzat.time.Pure;

/** Whether a promotion is given for a purchase, or why not. */
@Pure
public sealed interface Verdict {

    /** It is given, or would be if it stood alone. */
    record Given() implements Verdict {}

    /** Others give more, and it does not stack with them. */
    record Worse() implements Verdict {}

    /** Its dates do not cover the purchase, it is paused, or it is another operator's. */
    record NotInForce() implements Verdict {}

    /** A condition is not met. */
    record NotMet(Condition condition) implements Verdict {}

    /** Nothing would come of it: no days for an add-on, no free pack of one. */
    record GivesNothing() implements Verdict {}

    /** There is not enough of it left. */
    record UsedUp() implements Verdict {}

    /** This person has had it often enough. */
    record PersonHadIt() implements Verdict {}

    /** What one promotion alone has to say. */
    static Verdict of(Promotion promotion, Facts facts) {
        if (!promotion.inForce(facts.purchase().now())
                || promotion.operatorId() != facts.purchase().operatorId()) {
            return new NotInForce();
        }
        Optional<Condition> notMet = promotion.conditions().stream()
                .filter(condition -> !condition.met(facts) || isAnothers(promotion, condition, facts))
                .findFirst();
        if (notMet.isPresent()) {
            return new NotMet(notMet.get());
        }
        long discount = Offers.alone(promotion, facts);
        Deal.Gave gave =
                Offers.gives(promotion, facts, facts.purchase().listPrice().minor());
        if (discount == 0 && gave.bonusDays() == 0 && gave.bonusData() == 0) {
            return new GivesNothing();
        }
        return room(promotion, facts, discount);
    }

    private static Verdict room(Promotion promotion, Facts facts, long discount) {
        Room room = facts.room(promotion);
        if (room.personUses() < 1) {
            return new PersonHadIt();
        }
        return room.uses() < 1 || room.budgetMinor() < discount ? new UsedUp() : new Given();
    }

    /** A one-use code is good for its own promotion only. */
    private static boolean isAnothers(Promotion promotion, Condition condition, Facts facts) {
        return condition instanceof Condition.OneUseCode
                && !Integer.valueOf(promotion.promotionId()).equals(facts.code().promotionId());
    }
}

package org.uzat.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.allowance.AllowanceGrant;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.PackVersion;
import org.uzat.line.Line;
import org.uzat.line.StockCard;
import org.uzat.money.Money;
import org.uzat.operator.LineState;
import org.uzat.operator.OperatorSettings;
import org.uzat.time.Expiry;
import org.uzat.validity.Cause;
import org.uzat.validity.Grant;
import org.uzat.validity.Term;

/**
 * Everything that a decision is made from.
 *
 * @param standing the line
 * @param settings its operator's settings in force
 * @param catalogue what is sold
 * @param now the instant of the decision
 * @param card the card that the command names; null where it names none or one that is not in stock
 * @param promoting what is known of promotions
 */
public record Situation(
        Standing standing,
        OperatorSettings settings,
        Catalogue catalogue,
        Instant now,
        @Nullable StockCard card,
        Promoting promoting) {

    /** Without promotions. */
    public Situation(
            Standing standing, OperatorSettings settings, Catalogue catalogue, Instant now, @Nullable StockCard card) {
        this(standing, settings, catalogue, now, card, Promoting.NONE);
    }

    /** For what names no card. */
    public Situation(Standing standing, OperatorSettings settings, Catalogue catalogue, Instant now) {
        this(standing, settings, catalogue, now, null);
    }

    Line line() {
        return standing.line();
    }

    LineState state() {
        return line().state(now);
    }

    Situation with(Standing standing) {
        return new Situation(standing, settings, catalogue, now, card, promoting);
    }

    Money main() {
        return money(line().balances().mainMinor());
    }

    Money money(long minor) {
        return new Money(minor, settings.currency());
    }

    Money vat(Money gross) {
        return gross.vatIncluded(settings.vatBasisPoints());
    }

    Expiry expiry(Line line) {
        return new Expiry(line.life().validUntil(), settings.zone());
    }

    /** Whether the balance cannot be spent in the line's present state. */
    boolean isFrozen() {
        return reached(settings.policies().freezeFrom());
    }

    /** Whether money put on the balance now would stay there and could be spent again some time. */
    boolean keepsMoney() {
        return !reached(settings.policies().forfeitFrom()) && state() != LineState.TERMINATED;
    }

    /** Whether the line has come to a state, by time alone, or further. */
    boolean reached(@Nullable LineState from) {
        LineState state = line().life().byTime(now);
        return from != null && state != LineState.PRE_ACTIVE && state.compareTo(from) >= 0;
    }

    /**
     * The days of a pack.
     *
     * @param bonusDays on top of them; where the pack counts hours, 24 for each
     */
    Grant grant(PackVersion pack, int quantity, int bonusDays) {
        Term term = new Term(pack.days(), pack.hours()).times(quantity).plus(bonusDays);
        int reloadDays = settings.policies().reloadDays();
        return Grant.of(Cause.PACK, pack.rule(), term, reloadDays, line().life(), settings, now);
    }

    AllowanceGrant allowances(PackVersion pack, int quantity, Grant grant, long bonusData) {
        AllowanceGrant.Purchase purchase = new AllowanceGrant.Purchase(
                line().version() + 1,
                quantity,
                now,
                grant.before(),
                grant.after().validUntil(),
                settings.zone());
        return AllowanceGrant.of(standing.allowances(), pack.allowances(), purchase)
                .plusData(bonusData, purchase);
    }

    AllowanceGrant noAllowances() {
        return new AllowanceGrant(List.of(), List.of(), standing.allowances());
    }
}

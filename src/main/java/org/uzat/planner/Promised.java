package org.uzat.planner;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.PackVersion;
import org.uzat.line.Line;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Condition;
import org.uzat.promotion.Condition.Asks;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Facts;
import org.uzat.promotion.Limits;
import org.uzat.promotion.Offers;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Ticket;

/**
 * Promotions that a plan can count on: those without a limit, a code, or a look at what was bought before. What the others give
 * comes on top when the time is there; nobody can promise it days ahead.
 */
final class Promised implements Pricing {

    private static final int PARTS = 100;

    private final List<Promotion> ever;
    private final Function<Instant, List<Promotion>> inForce;
    private final Map<Instant, List<Promotion>> known = new HashMap<>();
    private final Line line;
    private final OperatorSettings settings;
    private final Channel channel;
    private final Ticket ticket;

    /**
     * For one line's plan.
     *
     * @param ever all versions of all promotions
     * @param inForce those in force at an instant
     */
    Promised(
            List<Promotion> ever,
            Function<Instant, List<Promotion>> inForce,
            Line line,
            OperatorSettings settings,
            Channel channel,
            @Nullable String language) {
        this.ever = ever.stream().filter(Promised::isCountedOn).toList();
        this.inForce = inForce;
        this.line = line;
        this.settings = settings;
        this.channel = channel;
        this.ticket = new Ticket(null, language);
    }

    private static boolean isCountedOn(Promotion promotion) {
        return promotion.limits().equals(Limits.NONE)
                && !promotion.wantsCode()
                && !promotion.asks(Asks.PAST)
                && !promotion.asks(Asks.CODE)
                && !promotion.paused();
    }

    @Override
    public Bargain bargain(PackVersion pack, int quantity, Moment moment) {
        List<Promotion> promotions = known.computeIfAbsent(
                moment.at(),
                at -> inForce.apply(at).stream().filter(Promised::isCountedOn).toList());
        if (promotions.isEmpty()) {
            return Bargain.NONE;
        }
        int days = pack.days() > 0 ? pack.days() * quantity : (pack.hours() * quantity + 23) / 24;
        var purchase = new Facts.Purchase(
                settings.operatorId(),
                line.cardType(),
                pack.code(),
                days,
                quantity,
                pack.price(),
                channel,
                null,
                moment.validUntil(),
                moment.at(),
                settings.zone());
        Deal deal =
                Offers.best(new Facts(purchase, ticket, Facts.Past.NONE, Facts.CodeFound.NOBODY, Map.of()), promotions);
        return deal.isNothing() ? Bargain.NONE : new Bargain(deal.discountMinor(), deal.bonusDays(), deal.bonusData());
    }

    @Override
    public Bargain most(PackVersion pack, int quantity) {
        long list = pack.price().minor() * quantity;
        long off = 0;
        int days = 0;
        long octets = 0;
        for (Promotion promotion : ever) {
            if (mayBeGiven(promotion, pack)) {
                Benefit benefit = promotion.benefit();
                off += switch (benefit) {
                    case Benefit.Percent percent -> list * percent.percent() / PARTS + 1;
                    case Benefit.Fixed fixed -> fixed.amount().minor();
                    case Benefit.FreeQuantity free ->
                        pack.price().minor() * (quantity / (free.paid() + free.free()) * free.free());
                    case Benefit.BonusDays _, Benefit.BonusData _ -> 0;
                };
                days += benefit instanceof Benefit.BonusDays bonus ? bonus.days() : 0;
                octets += benefit instanceof Benefit.BonusData bonus ? bonus.megabytes() * Benefit.BonusData.OCTETS : 0;
            }
        }
        return new Bargain(Math.min(off, list), days, octets);
    }

    private boolean mayBeGiven(Promotion promotion, PackVersion pack) {
        return promotion.conditions().stream().allMatch(condition -> switch (condition) {
            case Condition.Packs packs -> packs.codes().contains(pack.code());
            case Condition.CardTypes types -> types.types().contains(line.cardType());
            case Condition.Channels channels -> channels.channels().contains(channel);
            default -> true;
        });
    }

    @Override
    public boolean isPlain() {
        return ever.isEmpty();
    }
}

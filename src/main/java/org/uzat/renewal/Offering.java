package org.uzat.renewal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.Command;
import org.uzat.decision.Pricing;
import org.uzat.decision.Promoting;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Facts;
import org.uzat.promotion.Offers;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.promotion.Ticket;
import org.uzat.promotion.Verdict;

/** Which promotions there are for a card: for its page, and for whoever makes them and wants to see what they would do. */
@Component
public class Offering {

    /**
     * A promotion that a card could have now.
     *
     * @param pack by buying this one
     * @param quantity so many of it
     * @param deal what that gives in all, with others that go together with it
     */
    public record Offer(Promotion promotion, PackVersion pack, int quantity, Deal deal) {}

    private final Promotions promotions;
    private final PromotionReader reader;
    private final Lines lines;
    private final Catalogues catalogues;
    private final Operators operators;
    private final Clock clock;

    Offering(
            Promotions promotions,
            PromotionReader reader,
            Lines lines,
            Catalogues catalogues,
            Operators operators,
            Clock clock) {
        this.promotions = promotions;
        this.reader = reader;
        this.lines = lines;
        this.catalogues = catalogues;
        this.operators = operators;
        this.clock = clock;
    }

    /**
     * What a card could have now through a door, by promotion, then cheapest pack first. Without a code, promotions that ask for one are
     * not among them.
     */
    public List<Offer> of(LineId id, Channel channel, @Nullable Integer outlet, Ticket ticket) {
        Instant now = clock.instant();
        Line line = lines.read(List.of(id)).get(id);
        if (line == null || promotions.inForce(line.operatorId(), now).isEmpty()) {
            return List.of();
        }
        List<Purchase> purchases = purchases(line, channel, outlet, now);
        Promoting known = promoting(line, purchases, ticket, now);
        List<Offer> offers = new ArrayList<>();
        for (Promotion promotion : known.promotions()) {
            for (Purchase one : purchases) {
                offer(promotion, one, known, ticket).ifPresent(offers::add);
            }
        }
        return offers;
    }

    /**
     * What each promotion in force has to say to a purchase, and what the best deal is.
     *
     * @param judged each with its verdict, by number
     * @param deal what would be given
     */
    public record Preview(List<Offers.Judged> judged, Deal deal) {}

    /**
     * What would be given for a purchase now.
     *
     * @param besides promotions that are tried out with those in force, whether stored or not; an equal number takes its place
     * @return empty where there is no such line or pack
     */
    public Optional<Preview> preview(
            LineId id,
            String pack,
            int quantity,
            Channel channel,
            @Nullable Integer outlet,
            Ticket ticket,
            List<Promotion> besides) {
        Instant now = clock.instant();
        Line line = lines.read(List.of(id)).get(id);
        if (line == null) {
            return Optional.empty();
        }
        return catalogues.current().pack(line.operatorId(), pack, now).map(version -> {
            Purchase purchase =
                    new Purchase(version, quantity, purchase(line, version, quantity, channel, outlet, now));
            Promoting known = promoting(line, List.of(purchase), ticket, now);
            Facts facts = facts(purchase, known, ticket);
            List<Promotion> all = Stream.concat(
                            known.promotions().stream()
                                    .filter(one -> besides.stream()
                                            .noneMatch(other -> other.promotionId() == one.promotionId())),
                            besides.stream())
                    .toList();
            return new Preview(Offers.judge(facts, all), Offers.best(facts, all));
        });
    }

    /** What a decision about a command would know of promotions now: for who tries out what the engine would do. */
    public Promoting known(Line line, Command command) {
        Instant now = clock.instant();
        PromotionAsking asking = new PromotionAsking(
                Map.of(line.id(), line), id -> operators.inForce(line.operatorId(), now), catalogues.current(), now);
        return reader.read(asking.of(line, command).stream().toList(), now)
                .promoting(line, PromotionAsking.ticket(command));
    }

    private record Purchase(PackVersion pack, int quantity, Facts.Purchase facts) {}

    /** One of each pack; and as many as make one free where a promotion is about that. */
    private List<Purchase> purchases(Line line, Channel channel, @Nullable Integer outlet, Instant now) {
        Set<Integer> quantities = new LinkedHashSet<>(Set.of(1));
        for (Promotion promotion : promotions.inForce(line.operatorId(), now)) {
            if (promotion.benefit() instanceof Benefit.FreeQuantity(int paid, int free)) {
                quantities.add(paid + free);
            }
        }
        List<Purchase> purchases = new ArrayList<>();
        for (PackVersion pack : catalogues.current().onSale(line.operatorId(), line.cardType(), channel, now)) {
            quantities.stream()
                    .sorted()
                    .filter(quantity -> quantity <= pack.maxQuantity())
                    .forEach(quantity -> purchases.add(
                            new Purchase(pack, quantity, purchase(line, pack, quantity, channel, outlet, now))));
        }
        return purchases;
    }

    private Facts.Purchase purchase(
            Line line, PackVersion pack, int quantity, Channel channel, @Nullable Integer outlet, Instant now) {
        return Pricing.purchase(
                line,
                pack,
                quantity,
                channel,
                outlet,
                now,
                operators.inForce(line.operatorId(), now).zone());
    }

    private Promoting promoting(Line line, List<Purchase> purchases, Ticket ticket, Instant now) {
        List<PromotionReader.Asked> asked = purchases.stream()
                .map(one -> new PromotionReader.Asked(line, one.facts(), ticket, null))
                .toList();
        return reader.read(asked, now).promoting(line, ticket);
    }

    private static Facts facts(Purchase purchase, Promoting known, Ticket ticket) {
        return new Facts(purchase.facts(), ticket, known.past(), known.code(), known.rooms());
    }

    /** The smallest quantity that it is given for; where one is enough, more is no other offer. */
    private static Optional<Offer> offer(Promotion promotion, Purchase purchase, Promoting known, Ticket ticket) {
        boolean counts = promotion.benefit() instanceof Benefit.FreeQuantity(int paid, int free)
                ? purchase.quantity() == paid + free
                : purchase.quantity() == 1;
        Facts facts = facts(purchase, known, ticket);
        if (!counts || !(Verdict.of(promotion, facts) instanceof Verdict.Given)) {
            return Optional.empty();
        }
        Deal deal = Offers.best(facts, known.promotions());
        return deal.gave().stream().anyMatch(gave -> gave.promotionId() == promotion.promotionId())
                ? Optional.of(new Offer(promotion, purchase.pack(), purchase.quantity(), deal))
                : Optional.empty();
    }
}

package org.uzat.renewal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.line.Line;
import org.uzat.numbering.LineId;
import org.uzat.promotion.Condition;
import org.uzat.promotion.Condition.Asks;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Facts;
import org.uzat.promotion.Facts.Past;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.promotion.Reserved;
import org.uzat.promotion.Ticket;
import org.uzat.promotion.Uses;

/** Reads what purchases need to know of promotions, all at once; where none could be given to any of them, it reads nothing. */
@Component
class PromotionReader {

    /**
     * A purchase to come.
     *
     * @param reservation what was set aside for it, which is all that it gets, or null
     */
    record Asked(
            Line line,
            Facts.Purchase purchase,
            Ticket ticket,
            @Nullable Long reservation) {}

    private final Promotions promotions;
    private final Uses uses;
    private final PastStore past;

    PromotionReader(Promotions promotions, Uses uses, PastStore past) {
        this.promotions = promotions;
        this.uses = uses;
        this.past = past;
    }

    PromotionStock read(List<Asked> asked, Instant now) {
        Map<Short, List<Promotion>> inForce = new HashMap<>();
        for (Asked one : asked) {
            inForce.computeIfAbsent(one.line().operatorId(), operator -> promotions.inForce(operator, now));
        }
        List<Long> reservations = asked.stream()
                .map(Asked::reservation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Reserved> reserved = uses.reserved(reservations);
        Needed needed = new Needed();
        for (Asked one : asked) {
            needed.add(one, inForce.getOrDefault(one.line().operatorId(), List.of()), reserved);
        }
        return new PromotionStock(
                inForce,
                needed.past.isEmpty() ? Map.of() : past.read(needed.past),
                needed.promotions.isEmpty()
                        ? PromotionStock.NOTHING_LEFT
                        : uses.read(List.copyOf(needed.promotions), needed.lines, needed.codes),
                reserved);
    }

    /** What has to be read. */
    private static final class Needed {
        private final Set<Promotion> promotions = new LinkedHashSet<>();
        private final Set<LineId> lines = new HashSet<>();
        private final Set<LineId> past = new HashSet<>();
        private final Set<String> codes = new HashSet<>();

        private void add(Asked one, List<Promotion> inForce, Map<Long, Reserved> reserved) {
            for (Promotion promotion : candidates(one, inForce, reserved)) {
                promotions.add(promotion);
                lines.add(one.line().id());
                if (promotion.asks(Asks.PAST) || promotion.referrerDays() > 0) {
                    past.add(one.line().id());
                }
                String code = one.ticket().codeHash();
                if (code != null && promotion.asks(Asks.CODE)) {
                    codes.add(code);
                }
            }
        }

        private static Collection<Promotion> candidates(
                Asked one, List<Promotion> inForce, Map<Long, Reserved> reserved) {
            if (one.reservation() != null) {
                Reserved aside = reserved.get(one.reservation());
                return aside == null || aside.open() ? List.of() : of(aside.deal(), inForce);
            }
            Facts facts = new Facts(one.purchase(), one.ticket(), Past.NONE, Facts.CodeFound.NOBODY, Map.of());
            return inForce.stream()
                    .filter(promotion ->
                            promotion.conditions().stream().allMatch(condition -> mayBeMet(condition, facts)))
                    .toList();
        }

        private static List<Promotion> of(Deal deal, List<Promotion> inForce) {
            List<Promotion> of = new ArrayList<>();
            deal.gave()
                    .forEach(gave -> inForce.stream()
                            .filter(promotion -> promotion.promotionId() == gave.promotionId())
                            .forEach(of::add));
            return of;
        }

        private static boolean mayBeMet(Condition condition, Facts facts) {
            return switch (condition.asks()) {
                case NOTHING -> condition.met(facts);
                case PAST -> true;
                case CODE -> facts.ticket().codeHash() != null;
            };
        }
    }
}

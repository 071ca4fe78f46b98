package org.uzat.renewal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uzat.decision.Change;
import org.uzat.decision.Promoted;
import org.uzat.decision.Promoting;
import org.uzat.line.Line;
import org.uzat.numbering.LineId;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Facts.CodeFound;
import org.uzat.promotion.Facts.Past;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Reserved;
import org.uzat.promotion.Room;
import org.uzat.promotion.Taking;
import org.uzat.promotion.Ticket;
import org.uzat.promotion.Uses;
import org.uzat.validity.Term;

/** What was read of promotions for purchases decided together, less what those before have taken of it. For one thread. */
final class PromotionStock {

    /** Nothing is limited and nothing is known. */
    static final Uses.Left NOTHING_LEFT = new Uses.Left(Map.of(), Map.of(), Map.of(), Map.of());

    private final Map<Short, List<Promotion>> inForce;
    private final Map<LineId, Past> past;
    private final Uses.Left read;
    private final Map<Long, Reserved> reserved;
    private final Map<Integer, Room> taken = new HashMap<>();
    private final Map<Uses.PersonUse, Integer> takenByPerson = new HashMap<>();
    private final Set<String> codesTaken = new HashSet<>();

    PromotionStock(
            Map<Short, List<Promotion>> inForce, Map<LineId, Past> past, Uses.Left read, Map<Long, Reserved> reserved) {
        this.inForce = inForce;
        this.past = new HashMap<>(past);
        this.read = read;
        this.reserved = reserved;
    }

    /** What a purchase for a line knows of promotions. */
    Promoting promoting(Line line, Ticket ticket) {
        List<Promotion> promotions = inForce.getOrDefault(line.operatorId(), List.of());
        if (promotions.isEmpty() && reserved.isEmpty()) {
            return Promoting.NONE;
        }
        Set<String> persons = read.persons().getOrDefault(line.id(), Set.of());
        String hash = ticket.codeHash();
        CodeFound code =
                hash != null && codesTaken.contains(hash) ? CodeFound.NOBODY : Uses.found(read, line.id(), hash);
        return new Promoting(
                promotions,
                past.getOrDefault(line.id(), Past.NONE),
                code,
                rooms(promotions, persons),
                persons,
                reserved);
    }

    private Map<Integer, Room> rooms(List<Promotion> promotions, Set<String> persons) {
        Map<Integer, Room> rooms = new HashMap<>();
        for (Promotion promotion : promotions) {
            int id = promotion.promotionId();
            Room shared = read.rooms().getOrDefault(id, Room.ENDLESS);
            Room less = taken.getOrDefault(id, new Room(0, 0, 0));
            Integer most = promotion.limits().perPerson();
            long personUses = most == null ? Long.MAX_VALUE : most - used(id, persons);
            if (most != null || promotion.limits().shared()) {
                rooms.put(
                        id,
                        new Room(shared.budgetMinor() - less.budgetMinor(), shared.uses() - less.uses(), personUses));
            }
        }
        return rooms;
    }

    /** The most that any of the keys was used by. */
    private int used(int promotionId, Set<String> persons) {
        return persons.stream()
                .map(person -> new Uses.PersonUse(promotionId, person))
                .mapToInt(use -> read.personUses().getOrDefault(use, 0) + takenByPerson.getOrDefault(use, 0))
                .max()
                .orElse(0);
    }

    /** A purchase was decided by the engine. */
    void took(Change change) {
        Promoted promoted = change.links().promoted();
        Term term = change.grant() == null ? Term.NOTHING : change.grant().term();
        int days = term.days() + (term.hours() + 23) / 24;
        took(change.after().id(), promoted, days - promoted.deal().bonusDays());
    }

    /**
     * A purchase was worked out.
     *
     * @param days what its pack gives without promotions
     */
    void took(LineId line, Promoted promoted, int days) {
        if (days > 0) {
            Past before = past.getOrDefault(line, Past.NONE);
            past.put(line, new Past(before.renewals() + 1, days));
        }
        Taking taking = promoted.taking();
        if (taking.reservation() != null) {
            return;
        }
        for (Deal.Gave gave : promoted.deal().gave()) {
            Room former = taken.getOrDefault(gave.promotionId(), new Room(0, 0, 0));
            taken.put(gave.promotionId(), new Room(former.budgetMinor() + gave.discountMinor(), former.uses() + 1, 0));
            taking.persons()
                    .forEach(person ->
                            takenByPerson.merge(new Uses.PersonUse(gave.promotionId(), person), 1, Integer::sum));
        }
        if (taking.oneUseCode() != null) {
            codesTaken.add(taking.oneUseCode().hash());
        }
    }
}

package org.uzat.promotion;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.database.Together;
import org.uzat.numbering.LineId;
import org.uzat.promotion.Facts.CodeFound;

/**
 * What of promotions is left and who had it. What is taken is written in the transaction of what it is given for; where there was
 * not enough left by then, a constraint fails the whole of it, and whoever reads again sees so.
 */
@Component
public class Uses {

    private final UseStore store;
    private final ReservationStore reservations;
    private final CodeStore codes;
    private final List<PersonKeys> persons;

    Uses(UseStore store, ReservationStore reservations, CodeStore codes, List<PersonKeys> persons) {
        this.store = store;
        this.reservations = reservations;
        this.codes = codes;
        this.persons = persons;
    }

    /**
     * A deal that was given.
     *
     * @param version the line's version that it belongs to
     */
    public record Use(LineId line, int version, Deal deal, Taking taking) {}

    /** A person's uses of a promotion are counted under this. */
    public record PersonUse(int promotionId, String person) {}

    /**
     * What was read.
     *
     * @param rooms what is left of promotions with a budget or a number of uses; the person's part is endless
     * @param persons the keys of the persons behind the lines, always with the line itself
     * @param personUses how often they had what is limited by person
     * @param codes whose codes are, without whether they are the line's own
     */
    public record Left(
            Map<Integer, Room> rooms,
            Map<LineId, Set<String>> persons,
            Map<PersonUse, Integer> personUses,
            Map<String, CodeFound> codes) {}

    /** Reads what is left of promotions for lines, and whose codes are; only what the promotions ask for. */
    public Left read(List<Promotion> promotions, Collection<LineId> lines, Collection<String> codeHashes) {
        Map<String, CodeFound> found = codeHashes.isEmpty() ? Map.of() : codes.read(codeHashes);
        Set<LineId> known = new HashSet<>(lines);
        found.values().stream()
                .map(CodeFound::referrer)
                .filter(Objects::nonNull)
                .forEach(known::add);
        List<Integer> limited =
                ids(promotions.stream().filter(one -> one.limits().perPerson() != null));
        boolean asksWho = !limited.isEmpty() || !found.isEmpty();
        Map<LineId, Set<String>> keys = asksWho ? keys(known) : Map.of();
        List<Integer> shared =
                ids(promotions.stream().filter(one -> one.limits().shared()));
        return new Left(
                shared.isEmpty() ? Map.of() : store.rooms(shared),
                keys,
                limited.isEmpty() ? Map.of() : store.personUses(limited, all(keys, lines)),
                found);
    }

    /** Adds uses to what is written within the caller's transaction. */
    public void write(List<Use> uses, Instant at, Together writes) {
        if (uses.isEmpty()) {
            return;
        }
        List<UseStore.Row> rows = uses.stream().flatMap(UseStore::rows).toList();
        UseStore.insert(rows, at, writes);
        List<UseStore.Row> fresh =
                rows.stream().filter(row -> row.taking().reservation() == null).toList();
        UseStore.take(fresh, writes);
        ReservationStore.use(
                uses.stream()
                        .map(use -> use.taking().reservation())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                writes);
    }

    /** What was set aside under these numbers; nobody else uses or releases it until the caller's transaction ends. */
    public Map<Long, Reserved> reserved(Collection<Long> reservations) {
        return reservations.isEmpty() ? Map.of() : this.reservations.lock(reservations);
    }

    /**
     * Sets a deal aside within the caller's transaction.
     *
     * @param reservation a number of the caller's own
     * @throws org.springframework.dao.DataIntegrityViolationException if there is not enough left
     */
    public void reserve(long reservation, Deal deal, Taking taking) {
        reservations.reserve(reservation, deal, taking);
    }

    /** Gives back what is still set aside; what was used stays used. */
    public void release(long reservation) {
        reservations.release(reservation);
    }

    /** The deals given for changes of a line, by its version. */
    public Map<Integer, Deal> ofLine(LineId line) {
        return store.ofLine(line);
    }

    /** What is owed to those who recommended, by the changes that made it so. */
    public List<Reward> rewards(Collection<LineId> lines, Collection<Integer> versions) {
        return store.rewards(lines, versions);
    }

    /**
     * Days owed to whoever recommended.
     *
     * @param line the line that was renewed
     * @param version by which change
     * @param referrer the card that gets them
     * @param promotionId by which promotion
     */
    public record Reward(LineId line, int version, LineId referrer, int days, int promotionId) {}

    private Map<LineId, Set<String>> keys(Collection<LineId> lines) {
        Map<LineId, Set<String>> keys = new HashMap<>();
        lines.forEach(line -> keys.computeIfAbsent(line, id -> new HashSet<>()).add("line:" + line.number()));
        for (PersonKeys who : persons) {
            who.of(lines)
                    .forEach((line, more) ->
                            keys.computeIfAbsent(line, id -> new HashSet<>()).addAll(more));
        }
        return keys;
    }

    private static Set<String> all(Map<LineId, Set<String>> keys, Collection<LineId> lines) {
        return lines.stream()
                .flatMap(line -> keys.getOrDefault(line, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static List<Integer> ids(Stream<Promotion> promotions) {
        return promotions.map(Promotion::promotionId).distinct().toList();
    }

    /** Whether a code is the line's own, or another line's of the same person. */
    public static CodeFound found(Left left, LineId line, @Nullable String codeHash) {
        CodeFound found = codeHash == null ? null : left.codes().get(codeHash);
        LineId referrer = found == null ? null : found.referrer();
        if (found == null || referrer == null) {
            return found == null ? CodeFound.NOBODY : found;
        }
        Set<String> ours = left.persons().getOrDefault(line, Set.of());
        boolean own = referrer.equals(line)
                || left.persons().getOrDefault(referrer, Set.of()).stream().anyMatch(ours::contains);
        return new CodeFound(null, referrer, own);
    }
}

package org.uzat.allowance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.catalogue.PackAllowance;
import org.uzat.catalogue.PackAllowance.Joins;
import org.uzat.catalogue.PackAllowance.Starts;
import org.uzat.time.Days;

/**
 * What a purchase does to a line's allowances, worked out but not yet written: pure.
 *
 * @param added new grants
 * @param ended older grants given up or carried over, with the version that ended them
 * @param after all grants of the line that still stand
 */
public record AllowanceGrant(List<Allowance> added, List<Allowance> ended, List<Allowance> after) {

    /** A purchase as far as allowances care: at which version, when, and how validity moved. */
    public record Purchase(
            int version,
            int quantity,
            Instant now,
            @Nullable Instant oldEnd,
            @Nullable Instant newEnd,
            ZoneId zone) {}

    /** Nothing granted. */
    public static AllowanceGrant nothing(List<Allowance> standing) {
        return new AllowanceGrant(List.of(), List.of(), standing);
    }

    /**
     * Works out a pack's allowances. What queues behind the old expiry always stands on its own; what starts now stacks,
     * carries what is left over, or replaces it. Unlimited stays unlimited.
     */
    public static AllowanceGrant of(List<Allowance> standing, List<PackAllowance> granted, Purchase purchase) {
        List<Allowance> added = new ArrayList<>();
        List<Allowance> ended = new ArrayList<>();
        List<Allowance> after = new ArrayList<>(standing);
        for (PackAllowance allowance : granted) {
            List<Allowance> met = met(after, allowance, purchase);
            Allowance fresh = fresh(allowance, added.size(), met, purchase);
            after.removeAll(met);
            after.add(fresh);
            added.add(fresh);
            met.stream().map(old -> old.ended(purchase.version())).forEach(ended::add);
        }
        return new AllowanceGrant(added, ended, after);
    }

    /** With data on top that begins now and ends with the purchase's days; nothing where that is none. */
    public AllowanceGrant plusData(long octets, Purchase purchase) {
        if (octets == 0) {
            return this;
        }
        PackAllowance bonus = new PackAllowance(AllowanceKind.DATA, octets, false, 0, Joins.STACK, Starts.NOW);
        Instant until = until(bonus, purchase.now(), purchase);
        Allowance fresh = new Allowance(
                purchase.version(), added.size(), AllowanceKind.DATA, octets, 0, false, purchase.now(), until, null);
        List<Allowance> more = new ArrayList<>(added);
        more.add(fresh);
        List<Allowance> standing = new ArrayList<>(after);
        standing.add(fresh);
        return new AllowanceGrant(more, ended, standing);
    }

    /** The older grants that this one takes the place of. */
    private static List<Allowance> met(List<Allowance> standing, PackAllowance allowance, Purchase purchase) {
        if (allowance.joins() == Joins.STACK || queued(allowance, purchase)) {
            return List.of();
        }
        return standing.stream()
                .filter(old -> old.kind() == allowance.kind()
                        && old.isUsable(purchase.now())
                        && old.version() != purchase.version())
                .toList();
    }

    private static Allowance fresh(PackAllowance allowance, int part, List<Allowance> met, Purchase purchase) {
        boolean carries = allowance.joins() == Joins.CARRY;
        boolean unlimited = allowance.unlimited() || (carries && met.stream().anyMatch(Allowance::unlimited));
        long carried = carries ? met.stream().mapToLong(Allowance::left).sum() : 0;
        long amount = unlimited ? 0 : Math.multiplyExact(allowance.amount(), purchase.quantity()) + carried;
        Instant from = queued(allowance, purchase) && purchase.oldEnd() != null ? purchase.oldEnd() : purchase.now();
        Instant until = until(allowance, from, purchase);
        Instant latest = carries ? met.stream().map(Allowance::validUntil).reduce(until, AllowanceGrant::later) : until;
        return new Allowance(purchase.version(), part, allowance.kind(), amount, 0, unlimited, from, latest, null);
    }

    private static Instant until(PackAllowance allowance, Instant from, Purchase purchase) {
        Instant end = purchase.newEnd();
        return allowance.days() > 0 || end == null
                ? Days.end(from, Math.max(1, allowance.days()), purchase.zone(), false)
                : end;
    }

    private static boolean queued(PackAllowance allowance, Purchase purchase) {
        return allowance.starts() == Starts.AT_OLD_EXPIRY
                && purchase.oldEnd() != null
                && purchase.oldEnd().isAfter(purchase.now())
                && purchase.newEnd() != null
                && purchase.newEnd().isAfter(purchase.oldEnd());
    }

    /**
     * Nothing granted, some ended.
     *
     * @param version the version that ends them
     */
    public static AllowanceGrant ending(List<Allowance> standing, List<Allowance> ending, int version) {
        List<Allowance> after = standing.stream()
                .filter(one ->
                        ending.stream().noneMatch(old -> old.version() == one.version() && old.part() == one.part()))
                .toList();
        return new AllowanceGrant(
                List.of(), ending.stream().map(old -> old.ended(version)).toList(), after);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}

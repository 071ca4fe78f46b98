package org.uzat.planner;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.catalogue.Band;
import org.uzat.catalogue.PackAllowance;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.time.Pure;

/**
 * Something that can be bought in one go: a pack a number of times, or the least amount of a band.
 *
 * @param pack its version; null for a top-up
 * @param band the band; null for a pack
 * @param quantity how many times; 1 for a top-up
 * @param firstSlot from which slot on it is sold
 * @param lastSlot until which, inclusive
 * @param data what a pack brings of data, for one of it
 */
@Pure
record Choice(
        @Nullable PackVersion pack,
        @Nullable Band band,
        int quantity,
        int firstSlot,
        int lastSlot,
        List<PackAllowance> data) {

    static Choice of(PackVersion pack, int quantity, int firstSlot, int lastSlot) {
        List<PackAllowance> data = pack.allowances().stream()
                .filter(allowance -> allowance.kind() == AllowanceKind.DATA)
                .toList();
        return new Choice(pack, null, quantity, firstSlot, lastSlot, data);
    }

    static Choice of(Band band, int firstSlot, int lastSlot) {
        return new Choice(null, band, 1, firstSlot, lastSlot, List.of());
    }

    Rule rule() {
        return pack == null ? Rule.KEEP_LATER : pack.rule();
    }

    int days() {
        return pack == null ? band().days() : pack.days() * quantity;
    }

    int hours() {
        return pack == null ? 0 : pack.hours() * quantity;
    }

    /** With VAT, before promotions, in minor units. */
    long priceMinor() {
        return pack == null ? band().fromMinor() : pack.price().minor() * quantity;
    }

    /** Whether it gives time. */
    boolean givesTime() {
        return rule() != Rule.NONE && (days() > 0 || hours() > 0);
    }

    /** Whether what is left of older data goes into its own. */
    boolean carries() {
        return data.stream().anyMatch(one -> one.joins() == PackAllowance.Joins.CARRY);
    }

    /** Whether its data may have to wait if it is bought later, since it moves the card's end then: the later of two ends. */
    boolean mayQueueLater() {
        return rule() == Rule.KEEP_LATER
                && data.stream().anyMatch(one -> one.starts() == PackAllowance.Starts.AT_OLD_EXPIRY);
    }

    boolean isSoldIn(int slot) {
        return slot >= firstSlot && slot <= lastSlot;
    }

    @Override
    public Band band() {
        return Objects.requireNonNull(band);
    }
}

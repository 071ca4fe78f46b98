package org.uzat.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.uzat.catalogue.BandTable;
import org.uzat.catalogue.PackAllowance;
import org.uzat.catalogue.PackAllowance.Joins;
import org.uzat.catalogue.PackAllowance.Starts;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.money.MoneySource;
import org.uzat.origin.Channel;
import org.uzat.time.Pure;

/**
 * What can be bought during a stay, cheapest first, without what something cheaper does as well.
 *
 * @param all the choices
 * @param carried whether a pack among them carries data over
 * @param onlyMore whether a later end of the card is never worse: no cap, nothing queued, no promotion
 */
@Pure
record Choices(List<Choice> all, boolean carried, boolean onlyMore) {

    private static final Comparator<Choice> CHEAPEST_FIRST = Comparator.comparingLong(Choice::priceMinor)
            .thenComparing(choice -> -choice.days())
            .thenComparing(choice -> choice.pack() == null ? "" : choice.pack().code())
            .thenComparing(Choice::firstSlot)
            .thenComparing(Choice::quantity);

    /** As many of one pack as are looked at where promotions may make more of them cheaper. */
    private static final int PROMOTED_MOST = 6;

    /** From what to what slot something is sold. */
    private record Span(int first, int last) {
        static Span one(int slot) {
            return new Span(slot, slot);
        }

        Span and(Span later) {
            return new Span(first, later.last);
        }
    }

    static Choices of(Asked asked, Slots slots) {
        Map<PackVersion, Span> packs = new LinkedHashMap<>();
        Map<BandTable, Span> tables = new LinkedHashMap<>();
        short operator = asked.settings().operatorId();
        MoneySource source = asked.channel() == Channel.SHOP ? MoneySource.CASH : MoneySource.ELECTRONIC;
        for (int slot = 0; slot < slots.count(); slot++) {
            var at = Calendar.instant(slots.moment(slot));
            Span here = Span.one(slot);
            asked.catalogue().onSale(operator, asked.line().cardType(), asked.channel(), at).stream()
                    .filter(pack ->
                            pack.price().currency().equals(asked.settings().currency()))
                    .forEach(pack -> packs.merge(pack, here, Span::and));
            asked.catalogue()
                    .bands(operator, source, at)
                    .filter(table -> table.currency().equals(asked.settings().currency()))
                    .ifPresent(table -> tables.merge(table, here, Span::and));
        }
        List<Choice> all = new ArrayList<>();
        packs.forEach((pack, span) -> times(pack, span, slots, asked.pricing(), all));
        tables.forEach((table, span) ->
                table.bands().forEach(band -> all.add(Choice.of(band, span.first(), span.last()))));
        all.sort(CHEAPEST_FIRST);
        boolean carried = has(all, allowance -> allowance.joins() == Joins.CARRY);
        boolean onlyMore = asked.settings().policies().maxDaysAhead() == null
                && asked.pricing().isPlain()
                && !has(all, allowance -> allowance.starts() == Starts.AT_OLD_EXPIRY);
        boolean credit = asked.useBalance();
        return new Choices(
                asked.pricing().isPlain() ? useful(all, onlyMore, credit) : List.copyOf(all), carried, onlyMore);
    }

    private static boolean has(List<Choice> all, Predicate<PackAllowance> what) {
        return all.stream().anyMatch(choice -> choice.data().stream().anyMatch(what));
    }

    /** As often as can be bought at once, but no more than the whole stay needs unless promotions make more of it cheaper. */
    private static void times(PackVersion pack, Span span, Slots slots, Pricing pricing, List<Choice> all) {
        boolean enough = false;
        for (int quantity = 1; quantity <= pack.maxQuantity() && !enough; quantity++) {
            Choice choice = Choice.of(pack, quantity, span.first(), span.last());
            all.add(choice);
            Reach reach = Reach.of(choice, Pricing.Bargain.NONE, slots);
            boolean days =
                    !choice.givesTime() || reach.dates() > slots.calendar().ceiling(slots.end()) + 1;
            boolean data = choice.data().isEmpty() || reach.octets() >= slots.needFrom(0);
            enough = days && data && (pricing.isPlain() || quantity >= PROMOTED_MOST);
        }
    }

    private static List<Choice> useful(List<Choice> cheapestFirst, boolean onlyMore, boolean credit) {
        List<Choice> useful = new ArrayList<>();
        for (Choice choice : cheapestFirst) {
            if (useful.stream().noneMatch(cheaper -> doesAsWell(cheaper, choice, onlyMore, credit))) {
                useful.add(choice);
            }
        }
        return List.copyOf(useful);
    }

    private static boolean doesAsWell(Choice cheaper, Choice other, boolean onlyMore, boolean credit) {
        boolean sold = cheaper.firstSlot() <= other.firstSlot() && cheaper.lastSlot() >= other.lastSlot();
        if (!sold || (credit && other.pack() == null && cheaper.pack() != null)) {
            return false; // a top-up's money can be used once more
        }
        return time(cheaper, other, onlyMore) && data(cheaper, other);
    }

    private static boolean time(Choice cheaper, Choice other, boolean onlyMore) {
        if (!onlyMore) {
            return cheaper.rule() == other.rule() && cheaper.days() == other.days() && cheaper.hours() == other.hours();
        }
        if (!other.givesTime()) {
            return other.rule() == Rule.NONE && cheaper.pack() != null;
        }
        boolean rule = cheaper.rule() == other.rule() || cheaper.rule() == Rule.ADD;
        boolean days = other.hours() == 0 && cheaper.hours() == 0 && cheaper.days() >= other.days();
        boolean hours = other.hours() > 0 && cheaper.hours() >= other.hours();
        return cheaper.givesTime() && rule && (days || hours);
    }

    private static boolean data(Choice cheaper, Choice other) {
        if (other.data().isEmpty()) {
            return cheaper.data().stream().allMatch(one -> one.joins() == Joins.STACK);
        }
        if (other.data().size() != 1 || cheaper.data().size() != 1) {
            return cheaper.data().equals(other.data()) && cheaper.quantity() >= other.quantity();
        }
        PackAllowance mine = cheaper.data().getFirst();
        PackAllowance others = other.data().getFirst();
        boolean amount = mine.unlimited()
                || (!others.unlimited() && mine.amount() * cheaper.quantity() >= others.amount() * other.quantity());
        return amount
                && mine.joins() == others.joins()
                && mine.starts() == others.starts()
                && mine.days() == others.days();
    }
}

package org.uzat.web.planner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.PackVersion;
import org.uzat.money.Money;
import org.uzat.planner.Plan;
import org.uzat.planner.Pricing.Bargain;
import org.uzat.planner.Step;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Shelf;

/**
 * A plan in words.
 *
 * @param byItself the one pack that auto-renew could buy all along, or null
 */
public record PlanView(
        Page page,
        Plan plan,
        Instant now,
        ZoneId zone,
        @Nullable PackVersion byItself) {

    static PlanView of(Page page, Plan plan, Instant now, ZoneId zone) {
        List<PackVersion> packs = plan.steps().stream()
                .filter(PlanView::canRunByItself)
                .flatMap(step -> Stream.ofNullable(step.pack()))
                .distinct()
                .toList();
        boolean all = plan.steps().stream().allMatch(PlanView::canRunByItself);
        return new PlanView(page, plan, now, zone, all && packs.size() == 1 ? packs.getFirst() : null);
    }

    /** What auto-renew does: one pack, as the card ends, at its list price. */
    private static boolean canRunByItself(Step step) {
        PackVersion pack = step.pack();
        return pack != null
                && (pack.days() > 0 || pack.hours() > 0)
                && step.quantity() == 1
                && step.atExpiry()
                && step.gave().equals(Bargain.NONE);
    }

    /** What it is best at. */
    public String title() {
        return Stream.of(Plan.Aim.values())
                .filter(plan.aims()::contains)
                .map(aim -> page.say("plan.aim." + aim))
                .reduce((one, two) -> one + " · " + two)
                .orElse("");
    }

    public String total() {
        return money(plan.total());
    }

    /** Why it is shown. */
    public String reason() {
        List<String> reasons = new ArrayList<>();
        if (plan.aims().contains(Plan.Aim.CHEAPEST)) {
            reasons.add(page.say(plan.proven() ? "plan.why.CHEAPEST" : "plan.why.good"));
        }
        if (plan.aims().contains(Plan.Aim.FEWEST_RENEWALS)) {
            reasons.add(page.say("plan.why.FEWEST", "count", plan.steps().size()));
        }
        if (plan.aims().contains(Plan.Aim.MOST_DATA) && plan.dataPerDay() > 0) {
            reasons.add(page.say("plan.why.MOST", "data", page.formats().data(plan.dataPerDay())));
        }
        return String.join(" ", reasons);
    }

    /** One purchase in words. */
    public record Row(
            String when,
            String what,
            String price,
            @Nullable String after) {}

    public List<Row> rows() {
        return plan.steps().stream().map(this::row).toList();
    }

    private Row row(Step step) {
        PackVersion pack = step.pack();
        String name = pack == null
                ? page.say("plan.topUp")
                : pack.name(page.language().tag());
        String when = step.at().isAfter(now) ? page.say("plan.by", "day", day(step.at())) : page.say("plan.now");
        LocalDate last = step.after().lastDay();
        return new Row(
                when,
                step.quantity() == 1 ? name : step.quantity() + " × " + name,
                money(step.price()),
                last == null
                        ? null
                        : page.say("plan.validTo", "day", page.formats().shortDay(last, today())));
    }

    /** What is left over at the end; null where nothing is. */
    public @Nullable String left() {
        List<String> left = new ArrayList<>();
        if (plan.daysLeft() > 0) {
            left.add(page.say("time.days", "days", plan.daysLeft()));
        }
        if (plan.dataLeft() == Plan.UNLIMITED) {
            left.add(page.say("amount.unlimited.DATA"));
        } else if (plan.dataLeft() > 0) {
            left.add(page.formats().data(plan.dataLeft()));
        }
        return left.isEmpty() ? null : page.say("plan.left", "what", String.join(" · ", left));
    }

    /** What auto-renew takes each time; only where it could do all of it. */
    public String each() {
        return byItself == null ? "" : page.say("plan.auto.note", "price", Shelf.amount(byItself.price()));
    }

    /** What the form hands back: the pack and the price that was shown. */
    public String agreed() {
        return byItself == null ? "" : byItself.code() + ":" + byItself.price().minor();
    }

    private String money(Money money) {
        return page.formats().money(Shelf.amount(money));
    }

    private String day(Instant at) {
        return page.formats().shortDay(LocalDate.ofInstant(at, zone), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}

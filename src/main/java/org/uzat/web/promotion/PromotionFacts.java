package org.uzat.web.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.web.page.Page;
import org.uzat.web.trade.PromotionWords;
import org.uzat.web.trade.Shelf;

/**
 * A promotion as the desk shows it.
 *
 * @param spent what was given of it, and is set aside
 * @param settings its operator's
 */
public record PromotionFacts(
        Page page,
        Promotion promotion,
        Promotions.Spent spent,
        OperatorSettings settings,
        PromotionWords words,
        Instant now) {

    private static final int WHOLE = 100;

    /** How it stands. */
    enum Standing {
        PLANNED,
        RUNNING,
        USED_UP,
        PAUSED,
        OVER
    }

    public String path() {
        return "/desk/promotions/" + promotion.promotionId();
    }

    public String code() {
        return promotion.code();
    }

    public String name() {
        return promotion.name(page.language().tag());
    }

    public String operator() {
        return settings.name();
    }

    public String gives() {
        return words.gives(promotion.benefit());
    }

    /** What it asks for; empty where it is for everybody and everything. */
    public List<String> conditions() {
        return words.conditions(promotion);
    }

    public String state() {
        return page.say("desk.promotions.state." + standing());
    }

    /** The class of the mark beside its state, which has a colour for it. */
    public String tone() {
        return switch (standing()) {
            case RUNNING -> "ring-calm";
            case PLANNED, PAUSED -> "ring-soon";
            case USED_UP, OVER -> "ring-over";
        };
    }

    /** Its first day, in the operator's zone. */
    public String from() {
        return day(promotion.from());
    }

    /** Its last day, in the operator's zone. */
    public String until() {
        return day(promotion.until().minusMillis(1));
    }

    public String uses() {
        String uses = page.formats().number(spent.uses());
        Integer most = promotion.limits().uses();
        return most == null
                ? uses
                : page.say(
                        "desk.promotions.usesOf",
                        "uses",
                        uses,
                        "most",
                        page.formats().number(most));
    }

    /** What it has cost in discounts so far. */
    public String cost() {
        return page.formats().money(cost(spent.minor()));
    }

    /** "3.00 AZN of 10.00 AZN"; null where there is no budget. */
    public @Nullable String budget() {
        Money budget = promotion.limits().budget();
        return budget == null
                ? null
                : page.say(
                        "desk.promotions.spent",
                        "spent",
                        page.formats().money(cost(spent.minor())),
                        "budget",
                        page.formats().money(Shelf.amount(budget)));
    }

    /** How much of the budget is spent. */
    public String percent() {
        Money budget = promotion.limits().budget();
        return budget == null ? "0" : Long.toString(Math.min(WHOLE, spent.minor() * WHOLE / budget.minor()));
    }

    Standing standing() {
        if (!now.isBefore(promotion.until())) {
            return Standing.OVER;
        }
        if (promotion.paused()) {
            return Standing.PAUSED;
        }
        if (isUsedUp()) {
            return Standing.USED_UP;
        }
        return now.isBefore(promotion.from()) ? Standing.PLANNED : Standing.RUNNING;
    }

    private boolean isUsedUp() {
        Money budget = promotion.limits().budget();
        Integer most = promotion.limits().uses();
        return (budget != null && spent.minor() >= budget.minor()) || (most != null && spent.uses() >= most);
    }

    private Amount cost(long minor) {
        return new Amount(minor, settings.currency());
    }

    private String day(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, settings.zone());
        return page.formats().shortDay(day, LocalDate.ofInstant(now, settings.zone()));
    }
}

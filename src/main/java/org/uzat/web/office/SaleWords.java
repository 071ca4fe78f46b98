package org.uzat.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uzat.allowance.Allowance;
import org.uzat.decision.Giving;
import org.uzat.decision.Return;
import org.uzat.decision.Returning;
import org.uzat.decision.Sold;
import org.uzat.language.RefusalFacts;
import org.uzat.money.Money;
import org.uzat.order.PaymentView;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Sales;
import org.uzat.web.office.PaymentFileScreen.Fact;
import org.uzat.web.page.Page;

/** Tells what was sold, and what giving it back would come to. */
@Component
class SaleWords {

    private final Sales sales;

    SaleWords(Sales sales) {
        this.sales = sales;
    }

    PaymentFileScreen.Item item(Told told, int no, PaymentView.Item item, Optional<Sales.Sale> sale) {
        Page page = told.page();
        String pack = item.pack();
        String title = pack == null
                ? page.say("desk.pay.topUp")
                : page.say("desk.bought", "pack", pack, "quantity", item.quantity() == null ? 1 : item.quantity());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(page.say("desk.pay.price"), told.money(item.price())));
        if (item.fromBalance().isPositive()) {
            facts.add(new Fact(page.say("desk.pay.fromBalance"), told.money(item.fromBalance())));
        }
        String reason = item.reason() == null ? "" : " · " + item.reason().name();
        facts.add(new Fact(page.say("desk.pay.became"), page.say("desk.pay.item." + item.state()) + reason));
        sale.map(Sales.Sale::sold)
                .filter(sold -> sold.returned().isPositive())
                .ifPresent(sold -> facts.add(new Fact(page.say("desk.pay.givenBack"), told.money(sold.returned()))));
        return new PaymentFileScreen.Item(
                no,
                item.line().toString(),
                title,
                facts,
                sale.map(found -> ways(told, found)).orElse(List.of()),
                sale.flatMap(found -> most(told, found)).orElse(null));
    }

    private List<PaymentFileScreen.Way> ways(Told told, Sales.Sale sale) {
        return Stream.of(Giving.BY_RULE, Giving.ALL)
                .map(giving -> switch (sales.work(sale, giving, null)) {
                    case Returning.Result.Worked worked -> way(told, sale, giving, worked.what());
                    case Returning.Result.Not not -> way(told, sale, giving, not.refusal());
                })
                .toList();
    }

    private static PaymentFileScreen.Way way(Told told, Sales.Sale sale, Giving giving, Return what) {
        Page page = told.page();
        List<Fact> facts = new ArrayList<>();
        if (sale.sold().kind() == Sold.Kind.PACK) {
            facts.add(new Fact(page.say("desk.back.unused"), unused(told, sale, what)));
        }
        if (what.outside().isPositive()) {
            facts.add(new Fact(page.say("desk.back.outside"), told.money(what.outside())));
        }
        if (what.toBalance().isPositive()) {
            facts.add(new Fact(page.say("desk.back.balance"), told.money(what.toBalance())));
        }
        if (what.vat().isPositive()) {
            facts.add(new Fact(page.say("desk.back.vat"), told.money(what.vat())));
        }
        boolean stays = what.grant().term().isNothing();
        facts.add(new Fact(
                page.say("desk.back.lastDay"),
                stays
                        ? told.lastDay(what.before())
                        : told.lastDay(what.before()) + " → " + told.lastDay(what.after())));
        return new PaymentFileScreen.Way(
                giving.name(),
                what.amount().amount(),
                told.money(what.amount()),
                sale.line().version(),
                facts,
                null);
    }

    private static PaymentFileScreen.Way way(Told told, Sales.Sale sale, Giving giving, Refused refused) {
        String why = told.page()
                .refusal(refused.reason().name(), RefusalFacts.arguments(refused.facts()))
                .text();
        return new PaymentFileScreen.Way(giving.name(), null, "", sale.line().version(), List.of(), why);
    }

    /** What the rule looked at: the days, and each allowance. */
    private static String unused(Told told, Sales.Sale sale, Return what) {
        Page page = told.page();
        boolean hourly = sale.sold().hourly();
        String days = page.say(
                hourly ? "desk.back.hours" : "desk.back.days",
                "left",
                what.rest().leftUnits(),
                "given",
                what.rest().givenUnits());
        Stream<String> allowances = sale.sold().allowances().stream().map(one -> allowance(page, one));
        Stream<String> terms = what.rest().givenUnits() > 0 ? Stream.of(days) : Stream.empty();
        return String.join(" · ", Stream.concat(terms, allowances).toList());
    }

    private static String allowance(Page page, Allowance one) {
        return one.unlimited()
                ? page.say("amount.unlimited." + one.kind())
                : page.say(
                        "desk.allowance.left",
                        "left",
                        amount(page, one, one.left()),
                        "granted",
                        amount(page, one, one.granted()));
    }

    private static String amount(Page page, Allowance one, long amount) {
        return switch (one.kind()) {
            case DATA -> page.formats().data(amount);
            case VOICE -> page.say("amount.minutes", "count", amount / 60);
            case SMS -> page.say("amount.messages", "count", amount);
        };
    }

    /** An amount can be named up to what is not given back; of money paid in, up to what is not spent. */
    private static Optional<PaymentFileScreen.Named> most(Told told, Sales.Sale sale) {
        Sold sold = sale.sold();
        Money rest = sold.notReturned();
        Money main = new Money(sale.line().balances().mainMinor(), rest.currency());
        Money most = sold.kind() != Sold.Kind.PACK && main.compareTo(rest) < 0 ? main : rest;
        return most.isPositive()
                ? Optional.of(new PaymentFileScreen.Named(
                        told.money(most), most.amount(), sale.line().version()))
                : Optional.empty();
    }
}

package org.uzat.web.counter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.language.Amount;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.money.Money;
import org.uzat.numbering.LineName;
import org.uzat.operator.Operators;
import org.uzat.till.SaleKind;
import org.uzat.till.ShopSale;
import org.uzat.till.Voids;
import org.uzat.till.Wish;
import org.uzat.web.page.Page;

/** Sales of a till in words. */
@Component
public class SaleWords {

    /**
     * A sale in a list.
     *
     * @param state DONE, REFUSED or STARTED
     */
    public record Row(String address, String at, String card, String what, String amount, String means, String state) {}

    private final Catalogues catalogues;
    private final Lines lines;
    private final Operators operators;
    private final Voids voids;

    SaleWords(Catalogues catalogues, Lines lines, Operators operators, Voids voids) {
        this.catalogues = catalogues;
        this.lines = lines;
        this.operators = operators;
        this.voids = voids;
    }

    /** Sales as a list tells them, with what went back whole. */
    List<Row> rows(Page page, List<ShopSale> sales) {
        Set<Long> back = voids.wholly(sales);
        return sales.stream()
                .map(sale -> row(page, sale, back.contains(sale.id()) ? "BACK" : state(sale)))
                .toList();
    }

    private Row row(Page page, ShopSale sale, String state) {
        Optional<Line> line = lines.find(new LineName.ById(sale.line()));
        String at = line.map(known -> page.formats()
                        .time(sale.startedAt()
                                .atZone(operators
                                        .inForce(known.operatorId(), sale.startedAt())
                                        .zone())
                                .toLocalTime()))
                .orElse("");
        return new Row(
                "/counter/lines/" + sale.line() + "/sales/" + sale.once(),
                at,
                line.map(SaleWords::name).orElse(""),
                what(page, sale),
                money(page, sale.amount()),
                page.say("counter.means." + sale.means()),
                state);
    }

    /** What was sold: a pack's name, so many times, or the kind of sale. */
    String what(Page page, ShopSale sale) {
        return what(page, sale.packVersionId(), sale.quantity(), sale.kind());
    }

    /** What is about to be sold. */
    String what(Page page, Wish.What what) {
        return switch (what) {
            case Wish.What.Pack pack -> what(page, pack.packVersionId(), pack.quantity(), SaleKind.RENEWAL);
            case Wish.What.NewSim card ->
                what(page, card.first().packVersionId(), card.first().quantity(), SaleKind.NEW_SIM);
            case Wish.What.TopUp _ -> what(page, null, 1, SaleKind.TOP_UP);
            case Wish.What.Voucher _ -> what(page, null, 1, SaleKind.VOUCHER);
            case Wish.What.Swap _ -> what(page, null, 1, SaleKind.SWAP);
        };
    }

    String what(Page page, @Nullable Integer version, int quantity, SaleKind kind) {
        String name = Optional.ofNullable(version)
                .flatMap(sold -> catalogues.current().version(sold))
                .map(pack -> pack.name(page.language().tag()))
                .orElseGet(() -> page.say("counter.kind." + kind));
        String all = quantity == 1 ? name : quantity + " × " + name;
        return kind == SaleKind.NEW_SIM ? page.say("counter.new.what", "pack", all) : all;
    }

    static String money(Page page, Money money) {
        return page.formats().money(new Amount(money.minor(), money.currency()));
    }

    static String name(Line line) {
        return line.msisdn() == null ? line.iccid() : line.msisdn().international();
    }

    static String state(ShopSale sale) {
        return switch (sale.end()) {
            case null -> "STARTED";
            case ShopSale.End.Done _ -> "DONE";
            case ShopSale.End.NotDone _ -> "REFUSED";
        };
    }
}

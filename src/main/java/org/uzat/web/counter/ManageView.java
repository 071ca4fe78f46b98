package org.uzat.web.counter;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.language.RefusalWords;
import org.uzat.line.Lines;
import org.uzat.money.Money;
import org.uzat.numbering.LineName;
import org.uzat.outlet.Outlet;
import org.uzat.till.Figures;
import org.uzat.till.SaleAnswer;
import org.uzat.till.SaleVoid;
import org.uzat.till.Shift;
import org.uzat.till.Shifts;
import org.uzat.till.ShopSale;
import org.uzat.till.ShopSales;
import org.uzat.till.Till;
import org.uzat.till.Tills;
import org.uzat.till.Voids;
import org.uzat.web.page.Page;

/** Puts the manager's page together. */
@Component
class ManageView {

    private static final String HEADER = "clerk,kind,pack,means,sales,quantity,amount,given_back,currency\n";

    private final Shifts shifts;
    private final Figures figures;
    private final Voids voids;
    private final Tills tills;
    private final ShopSales sales;
    private final Lines lines;
    private final Catalogues catalogues;
    private final SaleWords words;
    private final StaffNames names;
    private final Currencies currencies;

    ManageView(
            Shifts shifts,
            Figures figures,
            Voids voids,
            Tills tills,
            ShopSales sales,
            Lines lines,
            Catalogues catalogues,
            SaleWords words,
            StaffNames names,
            Currencies currencies) {
        this.shifts = shifts;
        this.figures = figures;
        this.voids = voids;
        this.tills = tills;
        this.sales = sales;
        this.lines = lines;
        this.catalogues = catalogues;
        this.words = words;
        this.names = names;
        this.currencies = currencies;
    }

    ManageScreen screen(
            Page page,
            CounterFrame frame,
            Outlet outlet,
            ManagePage.Days days,
            String sort,
            @Nullable RefusalWords refused) {
        Map<Integer, String> staff = names.all();
        List<Figures.Row> rows = figures.sales(outlet, days.from(), days.to());
        Money total = rows.stream()
                .map(row -> row.amount().minus(row.givenBack()))
                .reduce(Money.zero(currencies.of(frame)), Money::plus);
        return new ManageScreen(
                page,
                frame,
                days.from().toString(),
                days.to().toString(),
                sort,
                voids.waiting(outlet.id()).stream()
                        .map(one -> waiting(page, frame, outlet, staff, one))
                        .toList(),
                shifts.list(outlet, days.from(), days.to()).stream()
                        .map(shift -> shift(page, outlet.zone(), staff, shift))
                        .toList(),
                rows.stream()
                        .map(row -> sold(page, staff, row))
                        .sorted(order(sort))
                        .toList(),
                SaleWords.money(page, total),
                tills.ofOutlet(outlet.id()).stream().map(Till::code).toList(),
                refused);
    }

    /** In the language of machines; a clerk's name holds nothing that a spreadsheet would take for a formula. */
    String csv(List<Figures.Row> rows) {
        Map<Integer, String> staff = names.all();
        return rows.stream()
                .map(row -> String.join(
                        ",",
                        staff.getOrDefault(row.staffId(), ""),
                        row.kind().name(),
                        Optional.ofNullable(row.packVersionId())
                                .flatMap(version -> catalogues.current().version(version))
                                .map(pack -> pack.code())
                                .orElse(""),
                        row.means().name(),
                        Integer.toString(row.count()),
                        Integer.toString(row.quantity()),
                        row.amount().amount(),
                        row.givenBack().amount(),
                        row.amount().currency().getCurrencyCode()))
                .collect(Collectors.joining("\n", HEADER, "\n"));
    }

    private ManageScreen.Waiting waiting(
            Page page, CounterFrame frame, Outlet outlet, Map<Integer, String> staff, SaleVoid one) {
        Optional<ShopSale> sale = sales.find(one.saleId())
                .filter(SaleAnswer.Done.class::isInstance)
                .map(answer -> ((SaleAnswer.Done) answer).sale());
        return new ManageScreen.Waiting(
                one.id(),
                staff.getOrDefault(one.staffId(), ""),
                ReportView.at(page, one.askedAt(), outlet.zone()),
                sale.map(known -> words.what(page, known)).orElse(""),
                sale.flatMap(known -> lines.find(new LineName.ById(known.line())))
                        .map(SaleWords::name)
                        .orElse(""),
                SaleWords.money(page, SoldView.given(one)),
                page.say("desk.why." + one.because().why()),
                one.because().note(),
                one.staffId() == frame.staff().id());
    }

    private static ManageScreen.ShiftRow shift(Page page, ZoneId zone, Map<Integer, String> staff, Shift shift) {
        Shift.Closing closing = shift.closing();
        return new ManageScreen.ShiftRow(
                shift.id(),
                shift.till().code(),
                staff.getOrDefault(shift.staffId(), ""),
                ReportView.at(page, shift.openedAt(), zone),
                closing == null ? page.say("counter.open") : ReportView.at(page, closing.at(), zone),
                closing == null ? "" : "Z " + closing.zNumber(),
                closing == null ? "" : SaleWords.money(page, closing.expected()),
                closing == null ? "" : ReportView.signed(page, closing.difference()),
                closing == null ? "" : closing.difference().minor() == 0 ? "ring-calm" : "ring-over",
                closing == null || closing.explanation() == null ? "" : closing.explanation());
    }

    private ManageScreen.SalesRow sold(Page page, Map<Integer, String> staff, Figures.Row row) {
        return new ManageScreen.SalesRow(
                staff.getOrDefault(row.staffId(), ""),
                words.what(page, row.packVersionId(), 1, row.kind()),
                page.say("counter.means." + row.means()),
                page.formats().number(row.quantity()),
                SaleWords.money(page, row.amount()),
                row.givenBack().minor() == 0 ? "" : SaleWords.money(page, row.givenBack()),
                row.amount().minor());
    }

    private static Comparator<ManageScreen.SalesRow> order(String sort) {
        Comparator<ManageScreen.SalesRow> byClerk = Comparator.comparing(ManageScreen.SalesRow::clerk);
        Comparator<ManageScreen.SalesRow> byWhat = Comparator.comparing(ManageScreen.SalesRow::what);
        Comparator<ManageScreen.SalesRow> byAmount =
                Comparator.comparingLong(ManageScreen.SalesRow::minor).reversed();
        return switch (sort) {
            case "what" -> byWhat.thenComparing(byAmount);
            case "amount" -> byAmount.thenComparing(byClerk);
            default -> byClerk.thenComparing(byAmount);
        };
    }
}

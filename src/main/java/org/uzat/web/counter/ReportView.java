package org.uzat.web.counter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.language.RefusalWords;
import org.uzat.money.Money;
import org.uzat.till.Means;
import org.uzat.till.Shift;
import org.uzat.till.ShiftReport;
import org.uzat.till.Shifts;
import org.uzat.till.ShopSales;
import org.uzat.web.counter.ReportScreen.Fact;
import org.uzat.web.page.Page;

/** Puts a shift's report together. */
@Component
class ReportView {

    private final Shifts shifts;
    private final ShopSales sales;
    private final SaleWords words;
    private final StaffNames names;

    ReportView(Shifts shifts, ShopSales sales, SaleWords words, StaffNames names) {
        this.shifts = shifts;
        this.sales = sales;
        this.words = words;
        this.names = names;
    }

    ReportScreen screen(Page page, CounterFrame frame, Shift shift, @Nullable RefusalWords refused) {
        ShiftReport report = shifts.report(shift);
        ZoneId zone = Objects.requireNonNull(frame.outlet()).zone();
        Shift.Closing closing = shift.closing();
        boolean even = closing == null || closing.difference().minor() == 0;
        return new ReportScreen(
                page,
                frame,
                shift.id(),
                closing == null
                        ? page.say("counter.report.x")
                        : page.say("counter.report.z", "number", Integer.toString(closing.zNumber())),
                facts(page, report, zone),
                lines(page, report.sales()),
                lines(page, report.voids()),
                report.moves().stream()
                        .map(move -> new ReportScreen.Move(
                                at(page, move.at(), zone), move.why(), signed(page, move.amount())))
                        .toList(),
                drawer(page, report),
                even ? "ring-calm" : "ring-over",
                shift.isOpen(),
                shift.staffId() == frame.staff().id(),
                sales.ofShift(shift.id()).stream()
                        .map(sale -> words.row(page, sale))
                        .toList(),
                SalePage.once(),
                refused);
    }

    private List<Fact> facts(Page page, ShiftReport report, ZoneId zone) {
        Shift shift = report.shift();
        Shift.Closing closing = shift.closing();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(page.say("counter.till"), shift.till().code()));
        facts.add(new Fact(page.say("counter.clerk"), names.of(shift.staffId())));
        facts.add(new Fact(page.say("counter.opened"), at(page, shift.openedAt(), zone)));
        if (closing != null) {
            facts.add(new Fact(page.say("counter.closed"), at(page, closing.at(), zone)));
            if (closing.by() != shift.staffId()) {
                facts.add(new Fact(page.say("counter.closedBy"), names.of(closing.by())));
            }
        } else {
            facts.add(new Fact(page.say("counter.drawnUp"), at(page, report.at(), zone)));
        }
        return facts;
    }

    private static List<ReportScreen.Line> lines(Page page, List<ShiftReport.Row> rows) {
        return rows.stream()
                .map(row -> new ReportScreen.Line(
                        page.say("counter.kind." + row.kind()),
                        page.say("counter.means." + row.means()),
                        page.formats().number(row.count()),
                        SaleWords.money(page, row.amount())))
                .toList();
    }

    private static List<Fact> drawer(Page page, ShiftReport report) {
        Shift shift = report.shift();
        Shift.Closing closing = shift.closing();
        Money moved = report.moves().stream()
                .map(move -> move.amount())
                .reduce(Money.zero(shift.floatMoney().currency()), Money::plus);
        List<Fact> drawer = new ArrayList<>();
        drawer.add(new Fact(page.say("counter.float"), SaleWords.money(page, shift.floatMoney())));
        drawer.add(new Fact(page.say("counter.net.CASH"), signed(page, report.net(Means.CASH))));
        if (report.rounding().minor() != 0) {
            drawer.add(new Fact(page.say("counter.rounding"), signed(page, report.rounding())));
        }
        if (!report.moves().isEmpty()) {
            drawer.add(new Fact(page.say("counter.moves"), signed(page, moved)));
        }
        drawer.add(new Fact(page.say("counter.expected"), SaleWords.money(page, report.expectedCash())));
        if (closing != null) {
            drawer.add(new Fact(page.say("counter.counted"), SaleWords.money(page, closing.counted())));
            drawer.add(new Fact(page.say("counter.difference"), signed(page, closing.difference())));
            if (closing.explanation() != null) {
                drawer.add(new Fact(page.say("counter.explanation"), closing.explanation()));
            }
        }
        drawer.add(new Fact(page.say("counter.net.TERMINAL"), SaleWords.money(page, report.onTerminal())));
        drawer.add(new Fact(page.say("counter.net.BALANCE"), SaleWords.money(page, report.net(Means.BALANCE))));
        return drawer;
    }

    static String at(Page page, Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return page.formats()
                .dayAt(page.formats().shortDay(local.toLocalDate(), local.toLocalDate()), local.toLocalTime());
    }

    /** With its sign, also where money came. */
    static String signed(Page page, Money money) {
        return (money.minor() > 0 ? "+" : "") + SaleWords.money(page, money);
    }
}

package org.uzat.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffRole;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.outlet.Address;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;
import org.uzat.refusal.Reason;
import org.uzat.renewal.EngineWorld;
import org.uzat.renewal.Renewals;
import org.uzat.time.Days;

/** A shop with tills and clerks of its own, for tests on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
abstract class WithTills {

    static final Currency AZN = Currency.getInstance("AZN");
    private static final AtomicInteger NUMBERS = new AtomicInteger(70_000);

    @Autowired
    EngineWorld world;

    @Autowired
    Tills tills;

    @Autowired
    Shifts shifts;

    @Autowired
    ShopSales sales;

    @Autowired
    Voids voids;

    @Autowired
    ShopSaleStore saleStore;

    @Autowired
    ShiftStore shiftStore;

    @Autowired
    Settling settling;

    @Autowired
    Renewals renewals;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Operators operators;

    @Autowired
    Outlets outlets;

    @Autowired
    Commands commands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Outlet shop;

    /** A clerk at a till with an open shift. */
    record Counter(Till till, Staff clerk, Shift shift) {}

    WithTills() {
        shop = new Outlet(0, (short) 0, "NONE", "none", java.time.ZoneOffset.UTC, null, null, Address.NONE);
    }

    @BeforeEach
    void openAShop() {
        world.load();
        jdbc.sql("delete from try").update();
        short operator =
                operators.byCode("caspian", clock.instant()).orElseThrow().operatorId();
        int id = jdbc.sql("""
                        insert into outlet (operator_id, code, name, zone) values (?, ?, 'A shop', 'Asia/Baku') returning outlet_id
                        """)
                .params(operator, "S" + NUMBERS.incrementAndGet())
                .query(Integer.class)
                .single();
        shop = outlets.byId(id).orElseThrow();
    }

    Counter counter(long floatMinor) {
        int number = NUMBERS.incrementAndGet();
        Till till = tills.setUp(shop.id(), "T" + number);
        Staff clerk = staff();
        return new Counter(till, clerk, opened(shifts.open(till, clerk, money(floatMinor))));
    }

    static Staff staff() {
        int number = NUMBERS.incrementAndGet();
        return new Staff(number, "clerk" + number, StaffRole.CLERK);
    }

    static Staff manager() {
        Staff somebody = staff();
        return new Staff(somebody.id(), somebody.name(), StaffRole.MANAGER);
    }

    /** A card with days left and nothing on it. */
    LineId card() {
        return world.lineUntil("caspian", 0, Days.startOfDayAfter(clock.instant(), 3, shop.zone()));
    }

    PackVersion tenDays() {
        return pack("TOURIST-10");
    }

    PackVersion pack(String code) {
        return catalogues
                .current()
                .pack(shop.operatorId(), code, clock.instant())
                .orElseThrow();
    }

    Wish renewal(LineId line, Wish.Payment payment, String once) {
        PackVersion pack = tenDays();
        int seen = world.read(line).version();
        return new Wish(line, new Wish.What.Pack(pack.packVersionId(), 1, pack.price()), payment, seen, false, once);
    }

    Wish topUp(LineId line, long minor, Wish.Payment payment) {
        int seen = world.read(line).version();
        return new Wish(line, new Wish.What.TopUp(money(minor)), payment, seen, false, once());
    }

    static Wish.Payment cash(long givenMinor) {
        return new Wish.Payment.Cash(money(givenMinor));
    }

    static Wish.Payment terminal() {
        return new Wish.Payment.Terminal(String.format(Locale.ROOT, "RRN%06d", NUMBERS.incrementAndGet()));
    }

    static String once() {
        return UUID.randomUUID().toString();
    }

    static ShopSale done(SaleAnswer answer) {
        assertThat(answer).isInstanceOf(SaleAnswer.Done.class);
        return ((SaleAnswer.Done) answer).sale();
    }

    static Reason reason(SaleAnswer answer) {
        assertThat(answer).isInstanceOf(SaleAnswer.Not.class);
        return ((SaleAnswer.Not) answer).refusal().reason();
    }

    static Reason reason(VoidAnswer answer) {
        assertThat(answer).isInstanceOf(VoidAnswer.Not.class);
        return ((VoidAnswer.Not) answer).refusal().reason();
    }

    static SaleVoid given(VoidAnswer answer) {
        assertThat(answer).isInstanceOf(VoidAnswer.Done.class);
        return ((VoidAnswer.Done) answer).what();
    }

    static Shift opened(ShiftAnswer answer) {
        assertThat(answer).isInstanceOf(ShiftAnswer.Done.class);
        return ((ShiftAnswer.Done) answer).shift();
    }

    static Reason reason(ShiftAnswer answer) {
        assertThat(answer).isInstanceOf(ShiftAnswer.Not.class);
        return ((ShiftAnswer.Not) answer).refusal().reason();
    }

    Money expected(Shift shift) {
        return shifts.report(shifts.byId(shift.id()).orElseThrow()).expectedCash();
    }

    /** What there should be by the ledger alone, with what never was in it: the float, rounding and cash moved otherwise. */
    void assertTheDrawerIsTheLedger(Shift shift) {
        ShiftReport report = shifts.report(shifts.byId(shift.id()).orElseThrow());
        long moves =
                report.moves().stream().mapToLong(move -> move.amount().minor()).sum();
        assertThat(report.expectedCash().minor())
                .isEqualTo(shift.floatMoney().minor()
                        + booked(shift, 13)
                        + report.rounding().minor()
                        + moves);
        assertThat(report.onTerminal().minor()).isEqualTo(booked(shift, 24));
    }

    /** What an account of the shift holds. */
    long booked(Shift shift, int account) {
        return jdbc.sql("""
                        select coalesce(sum(case when debit = :account then amount_minor else -amount_minor end), 0)
                        from transfer where party = :shift and :account in (debit, credit)
                        """)
                .param("account", account)
                .param("shift", shift.id())
                .query(Long.class)
                .single();
    }

    void assertBooksAreClean() {
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    static Money money(long minor) {
        return new Money(minor, AZN);
    }
}

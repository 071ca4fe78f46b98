package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.Because;
import org.uzat.decision.Change;
import org.uzat.decision.Command;
import org.uzat.decision.Decider;
import org.uzat.decision.Decision;
import org.uzat.decision.Drawer;
import org.uzat.decision.Giving;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.decision.ReturnRecord;
import org.uzat.decision.Returning;
import org.uzat.decision.Situation;
import org.uzat.decision.Sold;
import org.uzat.decision.Standing;
import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;
import org.uzat.line.Balances;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.money.Tender;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;

/** Whatever was bought, returned and disputed in whatever order: no unit of money and no day comes twice or from nowhere. */
class ReturningPropertyTest {

    private static final LineId LINE = new LineId(7);
    private static final Origin STAFF = new Origin(Channel.WEB, "staff:2", null, null);
    private static final Instant START = Instant.parse("2026-03-01T09:30:00Z");
    private static final OperatorSettings SETTINGS = TestShelf.settings(null, null, null);

    /** One step: an hour count to wait, what to do, and to which of the sales so far. */
    record Act(int waitHours, int what, int which, int amount) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 24 * 9),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 400))
                .as(Act::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(14);
    }

    @Property(tries = 2000)
    void neverGivesMoreThanWasPaidAndNeverTakesDaysThatArePast(@ForAll("acts") List<Act> acts) {
        World world = new World();
        Instant now = START;
        for (Act act : acts) {
            now = now.plus(Duration.ofHours(act.waitHours()));
            world.act(act, now);
        }
        world.sales.forEach(sale -> {
            assertThat(sale.returned().minor()).isBetween(0L, sale.price().minor());
            assertThat(sale.returnedOutside().minor())
                    .isBetween(0L, sale.outside().minor());
            assertThat(sale.returnedVat().minor()).isBetween(0L, sale.vat().minor());
            if (sale.returned().equals(sale.price()) && sale.vatOnAll()) {
                assertThat(sale.returnedVat()).isEqualTo(sale.vat());
            }
        });
        assertThat(world.line.balances().mainMinor()).isNotNegative();
    }

    /** A line, its sales as the books would tell them, and the rules that must hold of each step. */
    private static final class World {
        private Line line = new Line(
                LINE, (short) 1, "TOURIST", "8999401000000000007", null, 1, Lifespan.UNTOUCHED, new Balances(0, 0, 0));
        private final List<Sold> sales = new ArrayList<>();
        private int payment;

        void act(Act act, Instant now) {
            switch (act.what()) {
                case 0, 1, 2, 3 -> buy(act, now);
                case 4 -> topUp(act, now);
                default -> giveBack(act, now);
            }
        }

        private void buy(Act act, Instant now) {
            int pack = act.what() + 1;
            int quantity = 1 + act.which() % 3;
            Money price = new TestShelf().version(pack).orElseThrow().price().times(quantity);
            payment++;
            Tender tender = tender(act);
            Command command = tender != null
                    ? new Command.ShopRenew(LINE, pack, quantity, price, new Drawer(tender, payment), STAFF, key())
                    : new Command.PaidRenew(
                            LINE,
                            pack,
                            quantity,
                            price,
                            payment,
                            null,
                            new Money(0, TestShelf.AZN),
                            null,
                            IfNotBought.BALANCE,
                            STAFF,
                            key());
            Decision decision = decide(command, now);
            if (decision.outcome() instanceof Outcome.Renewed renewed) {
                sell(
                        tender,
                        Sold.Kind.PACK,
                        pack,
                        quantity,
                        renewed.price(),
                        decision.changes().getLast(),
                        now);
            } else if (tender == null) {
                sell(null, Sold.Kind.KEPT, null, 1, price, decision.changes().getLast(), now);
            }
        }

        private void topUp(Act act, Instant now) {
            payment++;
            Tender tender = tender(act);
            Money amount = new Money(500, TestShelf.AZN);
            Command command = tender != null
                    ? new Command.ShopTopUp(LINE, amount, new Drawer(tender, payment), STAFF, key())
                    : new Command.PaidTopUp(LINE, amount, payment, null, IfNotBought.BALANCE, STAFF, key());
            Decision decision = decide(command, now);
            if (decision.outcome() instanceof Outcome.ToppedUp up) {
                sell(
                        tender,
                        Sold.Kind.TOP_UP,
                        null,
                        1,
                        up.amount(),
                        decision.changes().getLast(),
                        now);
            }
        }

        /** Every third is paid online, the others in a shop. */
        private static @Nullable Tender tender(Act act) {
            return switch (act.amount() % 3) {
                case 0 -> null;
                case 1 -> Tender.CASH;
                default -> Tender.TERMINAL;
            };
        }

        private void sell(
                @Nullable Tender tender,
                Sold.Kind kind,
                @Nullable Integer pack,
                int quantity,
                Money price,
                Change change,
                Instant now) {
            boolean days = change.grant() != null;
            Money zero = new Money(0, TestShelf.AZN);
            sales.add(new Sold(
                    change.after().version(),
                    kind,
                    pack,
                    quantity,
                    price,
                    price,
                    sum(change, null, Account.VAT),
                    true,
                    tender == null ? (long) payment : null,
                    tender,
                    now,
                    days && Objects.requireNonNull(change.grant()).term().hours() > 0,
                    days ? Objects.requireNonNull(change.grant()).before() : null,
                    days ? Objects.requireNonNull(change.grant()).after().validUntil() : null,
                    change.allowances().added(),
                    zero,
                    zero,
                    zero,
                    false));
        }

        private void giveBack(Act act, Instant now) {
            if (sales.isEmpty()) {
                return;
            }
            int which = act.which() % sales.size();
            Sold sold = sales.get(which);
            Giving giving = Giving.values()[act.what() % 3];
            Money named = new Money(act.amount(), TestShelf.AZN);
            if (!(Returning.work(situation(now), sold, giving, named) instanceof Returning.Result.Worked worked)) {
                return;
            }
            Money amount = worked.what().amount();
            Command stale = new Command.TakeBack(
                    LINE, sold, giving, amount, line.version() - 1, because(), payout(sold), STAFF, key());
            assertThat(Decider.decide(situation(now), stale).outcome()).isInstanceOf(Outcome.Declined.class);
            Lifespan before = line.life();
            Decision decision = decide(
                    new Command.TakeBack(
                            LINE, sold, giving, amount, line.version(), because(), payout(sold), STAFF, key()),
                    now);
            assertThat(decision.outcome()).isInstanceOf(Outcome.Returned.class);
            Change change = decision.changes().getLast();
            ReturnRecord row = Objects.requireNonNull(change.links().returned());
            booksAgree(change, row, sold);
            daysAgree(before, line.life(), row, now);
            sales.set(which, PastSales.after(sold, row));
        }

        private static void booksAgree(Change change, ReturnRecord row, Sold sold) {
            Drawer payout = payout(sold);
            assertThat(sum(change, null, payout == null ? Account.UNAPPLIED : payout.account()))
                    .isEqualTo(row.outside());
            assertThat(row.payout()).isEqualTo(payout);
            assertThat(sum(change, null, Account.UNAPPLIED).isPositive() && payout != null)
                    .isFalse();
            assertThat(sum(change, Account.VAT, null)).isEqualTo(row.vat());
            Money out = sold.kind() == Sold.Kind.PACK
                    ? sum(change, Account.REVENUE, null).plus(sum(change, Account.VAT, null))
                    : sum(change, Account.MAIN, null);
            assertThat(out).isEqualTo(row.amount());
        }

        /** What was ahead stays ahead of now, all windows move together, and nothing moves for an amount that was named. */
        private static void daysAgree(Lifespan before, Lifespan after, ReturnRecord row, Instant now) {
            if (!row.daysTaken()) {
                assertThat(after).isEqualTo(before);
                return;
            }
            assertThat(row.giving()).isNotEqualTo(Giving.PART);
            assertThat(after.validUntil()).isBefore(before.validUntil()).isAfterOrEqualTo(now);
            assertThat(after.graceUntil()).isBefore(before.graceUntil()).isAfterOrEqualTo(after.validUntil());
            assertThat(after.reloadUntil()).isBefore(before.reloadUntil()).isAfterOrEqualTo(after.graceUntil());
        }

        private Decision decide(Command command, Instant now) {
            Decision decision = Decider.decide(situation(now), command);
            line = decision.after().line();
            return decision;
        }

        private Situation situation(Instant now) {
            return new Situation(new Standing(line, List.of(), Map.of()), SETTINGS, new TestShelf(), now);
        }

        private static Money sum(Change change, @Nullable Account from, @Nullable Account to) {
            long sum = change.transfers().stream()
                    .filter(move -> from == null || move.debit() == from)
                    .filter(move -> to == null || move.credit() == to)
                    .map(Transfer::amount)
                    .mapToLong(Money::minor)
                    .sum();
            return new Money(sum, TestShelf.AZN);
        }

        private static @Nullable Drawer payout(Sold sold) {
            return sold.tender() == null ? null : new Drawer(sold.tender(), 900);
        }

        private static Because because() {
            return new Because(Because.Why.NOT_WANTED, "");
        }

        private RequestKey key() {
            return new RequestKey(RequestKey.OURS, "k" + line.version());
        }
    }
}

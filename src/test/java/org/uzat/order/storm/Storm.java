package org.uzat.order.storm;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.RequestKey;
import org.uzat.gateway.Finding;
import org.uzat.money.Money;
import org.uzat.order.Opening;
import org.uzat.order.Orders;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.Callbacks;
import org.uzat.renewal.Renewals;

/** Some hundred payers at once, and everything that can go wrong between them, the bank and us, in any order. */
final class Storm {

    private static final int ACTS_EACH = 9;
    private static final int DIES_ONCE_IN = 12;
    private static final int OPENING_POINTS = 24;
    private static final int CALLBACK_POINTS = 8;
    private static final Currency DOLLAR = Currency.getInstance("USD");

    private final Orders orders;
    private final Callbacks callbacks;
    private final Renewals renewals;
    private final Bank bank;
    private final Weather weather;
    private final Tally tally;
    private final ManualScheduler scheduler;
    private final MovedMachine machine;
    private final JdbcClient database;

    Storm(
            Orders orders,
            Callbacks callbacks,
            Renewals renewals,
            Bank bank,
            Weather weather,
            Tally tally,
            ManualScheduler scheduler,
            MovedMachine machine,
            JdbcClient database) {
        this.orders = orders;
        this.callbacks = callbacks;
        this.renewals = renewals;
        this.bank = bank;
        this.weather = weather;
        this.tally = tally;
        this.scheduler = scheduler;
        this.machine = machine;
        this.database = database;
    }

    /** Rages, lets late payers pay, calms down, and waits until nothing is left to be done. */
    void over(List<Payer> payers, Random random) {
        bank.begin(random);
        weather.rough(random);
        for (int i = 0; i < payers.size() * ACTS_EACH; i++) {
            act(payers.get(random.nextInt(payers.size())), random);
            if (random.nextInt(40) == 0) {
                pass(Duration.ofSeconds(2 + random.nextInt(30)));
            }
        }
        pass(Duration.ofHours(3));
        for (Payer payer : payers) {
            late(payer, random);
        }
        weather.calm();
        bank.calm();
        pass(Duration.ofSeconds(10));
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(20));
        for (int i = 0; i < 12; i++) {
            pass(Duration.ofHours(12));
        }
    }

    private void act(Payer payer, Random random) {
        String payment = payer.payment;
        if (payment == null) {
            open(payer, random);
            return;
        }
        if (payer.intent == Payer.Intent.PAY_AT_THE_SECOND_TRY && random.nextInt(3) > 0) {
            atTheBank(payer, payment, random); // before the first message is through
        }
        switch (random.nextInt(6)) {
            case 0, 1 -> atTheBank(payer, payment, random);
            case 2, 3 -> message(payment, random);
            case 4 -> comeBack(payer, payment, random);
            default -> meanwhile(payer, random);
        }
    }

    private void open(Payer payer, Random random) {
        if (payer.askedBefore) {
            tally.count(Happening.OPENED_AGAIN_BY_THE_SAME_KEY);
        }
        payer.askedBefore = true;
        dying(random, OPENING_POINTS, Happening.CRASHED_WHILE_OPENING, () -> {
            if (orders.open(payer.order) instanceof Opening.Opened opened) {
                payer.payment = opened.payment().id();
                tally.count(Happening.OPENED);
            }
        });
    }

    private void atTheBank(Payer payer, String payment, Random random) {
        Bank.Checkout checkout = bank.find(payment);
        if (checkout == null || payer.wasAtTheBank) {
            return;
        }
        switch (payer.intent) {
            case PAY -> pay(payer, payment, checkout, checkout.asked, Happening.PAID);
            case PAY_AT_THE_SECOND_TRY -> {
                if (checkout.declined) {
                    pay(payer, payment, checkout, checkout.asked, Happening.PAID);
                } else {
                    decline(payment, checkout);
                }
            }
            case PAY_ANOTHER_AMOUNT -> {
                Money other =
                        new Money(1 + random.nextInt((int) checkout.asked.minor() - 1), checkout.asked.currency());
                pay(payer, payment, checkout, other, Happening.PAID_ANOTHER_AMOUNT);
            }
            case PAY_IN_ANOTHER_CURRENCY ->
                pay(
                        payer,
                        payment,
                        checkout,
                        new Money(checkout.asked.minor(), DOLLAR),
                        Happening.PAID_IN_ANOTHER_CURRENCY);
            case BE_DECLINED -> {
                payer.wasAtTheBank = true;
                decline(payment, checkout);
            }
            case NEVER_PAY -> {
                payer.wasAtTheBank = true;
                tally.count(Happening.NEVER_PAID);
            }
            case PAY_TOO_LATE -> {} // see late()
        }
    }

    private void pay(Payer payer, String payment, Bank.Checkout checkout, Money amount, Happening counted) {
        payer.wasAtTheBank = true;
        tally.count(counted);
        bank.pay(payment, checkout, amount);
    }

    private void decline(String payment, Bank.Checkout checkout) {
        tally.count(Happening.DECLINED);
        bank.decline(payment, checkout);
    }

    /** A message of the bank comes, comes again, comes before an older one, or never comes; or somebody makes one up. */
    private void message(String payment, Random random) {
        Bank.Checkout checkout = bank.find(payment);
        if (checkout == null) {
            return;
        }
        if (random.nextInt(4) == 0) {
            tally.count(Happening.CALLBACK_FORGED);
            Finding paid = new Finding.Paid(checkout.asked);
            deliver(new Bank.Message("evt_forged_" + payment, payment, paid), false, random);
        }
        if (!checkout.under.isEmpty() && random.nextInt(4) == 0) {
            tally.count(Happening.CALLBACK_LOST);
            checkout.under.removeFirst();
        }
        if (checkout.under.size() > 1 && random.nextBoolean()) {
            tally.count(Happening.CALLBACK_OUT_OF_ORDER);
            deliver(checkout.under.removeLast(), true, random);
        }
        if (!checkout.under.isEmpty()) {
            deliver(checkout.under.removeFirst(), true, random);
        } else if (!checkout.told.isEmpty() && random.nextBoolean()) {
            tally.count(Happening.CALLBACK_DOUBLED);
            deliver(checkout.told.get(random.nextInt(checkout.told.size())), true, random);
        }
    }

    private void deliver(Bank.Message message, boolean genuine, Random random) {
        if (genuine) {
            tally.count(Happening.CALLBACK);
        }
        dying(
                random,
                CALLBACK_POINTS,
                Happening.CRASHED_AT_A_CALLBACK,
                () -> callbacks.receive(StormGateway.NAME, StormGateway.delivery(message, genuine)));
    }

    private void comeBack(Payer payer, String payment, Random random) {
        tally.count(Happening.BROWSER_CAME_BACK);
        bank.browserCameBack(payment);
        orders.follow(payment);
        if (random.nextInt(4) == 0) {
            orders.open(payer.order); // the other tab
        }
    }

    private void meanwhile(Payer payer, Random random) {
        if (payer.willBeBarred && !payer.barred && random.nextBoolean()) {
            payer.barred = true;
            tally.count(Happening.CARD_BARRED_MEANWHILE);
            Because lost = new Because(Because.Why.LOST, "");
            Origin staff = new Origin(Channel.SHOP, "staff:1", null, null);
            renewals.post(new Command.Block(
                    payer.line, lost, staff, new RequestKey(RequestKey.OURS, "storm-block-" + payer.line.number())));
        }
    }

    private void late(Payer payer, Random random) {
        String payment = payer.payment;
        Bank.Checkout checkout = payment == null ? null : bank.find(payment);
        if (checkout == null || payer.intent != Payer.Intent.PAY_TOO_LATE) {
            return;
        }
        pay(payer, Objects.requireNonNull(payment), checkout, checkout.asked, Happening.PAID_AFTER_ITS_TIME);
        message(payment, random);
    }

    private void dying(Random random, int points, Happening counted, Runnable work) {
        if (random.nextInt(DIES_ONCE_IN) > 0) {
            work.run();
            return;
        }
        Crash.arm(random, points);
        try {
            work.run();
        } catch (Crash killed) {
            tally.count(counted);
        } finally {
            Crash.disarm();
        }
    }

    /** Lets time pass and everything be done that is due by then. */
    private void pass(Duration time) {
        machine.move(time);
        scheduler.setTime(machine.instant());
        List<Long> before = new ArrayList<>();
        long due = due();
        while (due > 0 && before.stream().filter(Long.valueOf(due)::equals).count() < 3) {
            before.add(due);
            scheduler.runAnyDueExecutions();
            due = due();
        }
    }

    private long due() {
        return database.sql("""
                        select count(*) from scheduled_tasks
                        where execution_time <= ? and not picked and (task_name like 'payment-%' or task_name like 'order-%')
                        """)
                .param(machine.instant().atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}

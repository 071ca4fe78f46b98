package org.uzat.order.storm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Finding;
import org.uzat.money.Money;

/** The remote party: what it has really been paid, has really given back, and tells of it. It makes no mistakes; its lines are bad. */
final class Bank {

    /** A message on its way to us; each may come once, often, late or never. */
    record Message(String event, String reference, Finding finding) {}

    /** A hosted page that somebody may pay at. */
    static final class Checkout {
        final Money asked;

        @Nullable
        Money captured;

        boolean declined;
        final Map<String, Money> refunds = new HashMap<>();
        final List<Message> told = new ArrayList<>();
        final Deque<Message> under = new ArrayDeque<>();

        private Checkout(Money asked) {
            this.asked = asked;
        }

        long givenBackMinor() {
            return refunds.values().stream().mapToLong(Money::minor).sum();
        }
    }

    private final Map<String, Checkout> checkouts = new HashMap<>();
    private final Set<String> cameBack = new HashSet<>();
    private final Tally tally;
    private Random random = new Random(0);
    private boolean rough = true;
    private int events;

    Bank(Tally tally) {
        this.tally = tally;
    }

    /** Starts anew with other luck and bad lines. */
    void begin(Random luck) {
        checkouts.clear();
        cameBack.clear();
        random = luck;
        rough = true;
    }

    /** From now on every line is good. */
    void calm() {
        rough = false;
    }

    Checkout checkout(String reference, Money amount) {
        return checkouts.computeIfAbsent(reference, none -> new Checkout(amount));
    }

    @Nullable
    Checkout find(String reference) {
        return checkouts.get(reference);
    }

    /** Somebody pays at the page; a page that is paid takes no more. */
    void pay(String reference, Checkout at, Money amount) {
        at.captured = amount;
        tell(reference, at, new Finding.Paid(amount));
    }

    void decline(String reference, Checkout at) {
        at.declined = true;
        tell(reference, at, new Finding.NotPaid("declined"));
    }

    private void tell(String reference, Checkout at, Finding finding) {
        Message message = new Message("evt_" + reference + "_" + ++events, reference, finding);
        at.told.add(message);
        at.under.add(message);
    }

    /** What it says when asked. */
    Finding knows(String reference) {
        Checkout checkout = checkouts.get(reference);
        if (checkout == null) {
            return new Finding.NotThere();
        }
        Money captured = checkout.captured;
        if (captured != null) {
            return new Finding.Paid(captured);
        }
        return checkout.declined ? new Finding.NotPaid("declined") : new Finding.StillOpen();
    }

    /** Whether the line fails now, once in so many times. */
    boolean fails(int onceIn, Happening counted) {
        boolean failed = rough && random.nextInt(onceIn) == 0;
        if (failed) {
            tally.count(counted);
        }
        return failed;
    }

    /** The browser says by its address that all went well; which proves nothing. */
    void browserCameBack(String reference) {
        cameBack.add(reference);
    }

    boolean isBack(String reference) {
        return cameBack.contains(reference);
    }
}

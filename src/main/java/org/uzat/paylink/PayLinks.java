package org.uzat.paylink;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.Quote;
import org.uzat.decision.QuoteItem;
import org.uzat.limits.Limit;
import org.uzat.limits.Limits;
import org.uzat.numbering.LineId;
import org.uzat.order.OpenOrder;
import org.uzat.order.Opening;
import org.uzat.order.Orders;
import org.uzat.order.PaymentView;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.PaymentState;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Quotes;
import org.uzat.sealing.Sealer;

/** Asking somebody to pay, and paying for somebody. */
@Component
public class PayLinks {

    /** A link just made, or why not. */
    public sealed interface Asked {

        /**
         * Made.
         *
         * @param token what stands in its address; it is told here and never again
         */
        record Link(PayLink link, String token) implements Asked {}

        record Not(Refused refusal) implements Asked {}
    }

    /** What a payer's browser is told and shown. */
    public record Payer(String gateway, String returnUrl, String language) {}

    private static final String CONTEXT = "pay-link";
    private static final Origin PAYER = new Origin(Channel.WEB, "guest", null, null);
    private static final int LISTED = 20;
    private static final Limit MADE =
            new Limit("pay-link-made", 30, Duration.ofSeconds(10), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Limit GUESSED =
            new Limit("pay-link-guessed", 20, Duration.ofSeconds(10), Duration.ofMinutes(15), Duration.ofHours(1));

    private final PayLinkStore store;
    private final Orders orders;
    private final Quotes quotes;
    private final Catalogues catalogues;
    private final Limits limits;
    private final Sealer sealer;
    private final Clock clock;
    private final Duration lasting;
    private final Tokens tokens = new Tokens();

    PayLinks(
            PayLinkStore store,
            Orders orders,
            Quotes quotes,
            Catalogues catalogues,
            Limits limits,
            Sealer sealer,
            Clock clock,
            @Value("${uzat.pay-link.lasting:48h}") Duration lasting) {
        this.store = store;
        this.orders = orders;
        this.quotes = quotes;
        this.catalogues = catalogues;
        this.limits = limits;
        this.sealer = sealer;
        this.clock = clock;
        this.lasting = lasting;
    }

    /**
     * Makes a link for a pack as it was shown.
     *
     * @param packVersionId the version that was shown; one that is not sold any more is refused with PRICE_CHANGED
     * @param askedBy {@code guest}, or the account
     * @param network where the wish comes from, for limits
     */
    public Asked ask(LineId line, String pack, int packVersionId, String askedBy, String network) {
        Optional<Duration> wait = limits.take(MADE, network);
        if (wait.isPresent()) {
            return new Asked.Not(Refused.of(
                    Reason.TOO_MANY_REQUESTS,
                    "seconds",
                    Long.toString(wait.get().toSeconds())));
        }
        return switch (quotes.quote(List.of(new QuoteItem.PackItem(line, pack, 1)), false, Channel.WEB)) {
            case Quotes.Result.NotQuoted not -> new Asked.Not(not.refusal());
            case Quotes.Result.Quoted quoted -> {
                Quote.Item item = quoted.quote().items().getFirst();
                PackVersion today = item.pack();
                yield today == null || today.packVersionId() != packVersionId
                        ? new Asked.Not(Refused.of(Reason.PRICE_CHANGED))
                        : write(line, item, packVersionId, askedBy);
            }
        };
    }

    /** The link with this token; who tries too many that are none has to wait: TOO_MANY_REQUESTS, NOT_FOUND. */
    public Optional<PayLink> find(String token, String network) {
        Optional<String> read = Tokens.read(token);
        if (read.isEmpty() || limits.take(GUESSED, network).isPresent()) {
            return Optional.empty();
        }
        Optional<PayLink> found = store.byToken(hash(read.get()));
        found.ifPresent(link -> limits.giveBack(GUESSED, network));
        return found;
    }

    public Optional<PayLink> byId(long id) {
        return store.byId(id);
    }

    /** What an account has asked for a line lately, newest first. */
    public List<PayLinkView> askedBy(String account, LineId line) {
        return store.askedBy(account, line, LISTED).stream().map(this::view).toList();
    }

    /** Takes a link back; whoever is at the bank already may finish. */
    public boolean cancel(PayLink link) {
        return store.cancel(link.id(), clock.instant());
    }

    /** How a link stands by the books. */
    public PayLinkView view(PayLink link) {
        PaymentView payment = orders.newest(OpenOrder.GUESTS, prefix(link)).orElse(null);
        return new PayLinkView(link, state(link, payment), counts(payment) ? payment : null);
    }

    /** Like {@link #view}, for somebody who waits: the gateway is asked soon where it has not told yet. */
    public PayLinkView follow(PayLink link) {
        PayLinkView view = view(link);
        if (view.state() == PayLinkView.State.PAYING && view.payment() != null) {
            orders.follow(view.payment().id());
        }
        return view;
    }

    /** What paying would do now, at the link's own price. */
    public Quotes.Result quote(PayLink link) {
        return quotes.quote(List.of(item(link)), false, Channel.WEB);
    }

    /**
     * Opens the payment, or finds the one that is open: a link has one at a time, so two who pay at once pay once. It waits for
     * the gateway.
     *
     * @return not opened with PAY_LINK_PAID, PAY_LINK_CANCELLED, PAY_LINK_OVER, PACK_WITHDRAWN, or the reasons of
     *     {@link Orders#open}
     */
    public Opening pay(PayLink link, Payer payer) {
        PayLinkView view = view(link);
        Optional<Reason> closed = closed(view.state());
        if (closed.isPresent()) {
            return new Opening.NotOpened(Refused.of(closed.get()), false);
        }
        if (view.payment() != null && view.payment().checkoutUrl() != null) {
            return new Opening.Opened(view.payment(), true);
        }
        String key = prefix(link) + orders.ended(OpenOrder.GUESTS, prefix(link));
        return opened(
                link,
                new OpenOrder(
                        List.of(item(link)),
                        false,
                        null,
                        payer.gateway(),
                        IfNotBought.MONEY_BACK, // a stranger's, not the card's
                        payer.returnUrl(),
                        payer.language(),
                        PAYER,
                        key,
                        OpenOrder.GUESTS));
    }

    private Opening opened(PayLink link, OpenOrder order) {
        Opening opening = orders.open(order);
        if (opening instanceof Opening.NotOpened not && not.refusal().reason() == Reason.KEY_REUSED) {
            return joined(link, not); // somebody else came first, by another way to pay
        }
        if (opening instanceof Opening.NotOpened not && not.refusal().reason() == Reason.GATEWAY_UNAVAILABLE) {
            orders.giveUp(order.clientId(), order.onceKey()); // the next try, by whichever way, begins anew
        }
        return opening;
    }

    /** Why nothing can be paid by it in a state. */
    public static Optional<Reason> closed(PayLinkView.State state) {
        return switch (state) {
            case OPEN, PAYING -> Optional.empty();
            case PAID -> Optional.of(Reason.PAY_LINK_PAID);
            case CANCELLED -> Optional.of(Reason.PAY_LINK_CANCELLED);
            case OVER -> Optional.of(Reason.PAY_LINK_OVER);
        };
    }

    /** Forgets links that nobody remembers; payments and renewals made by them stay. */
    int purge(Duration kept) {
        return store.purge(clock.instant().minus(kept));
    }

    private Opening joined(PayLink link, Opening.NotOpened not) {
        return orders.newest(OpenOrder.GUESTS, prefix(link))
                .filter(payment -> payment.state() == PaymentState.PENDING)
                .<Opening>map(payment -> new Opening.Opened(payment, true))
                .orElse(not);
    }

    private Asked write(LineId line, Quote.Item item, int packVersionId, String askedBy) {
        Instant now = clock.instant();
        String token = tokens.next();
        PayLink asked = new PayLink(0, line, packVersionId, item.price(), askedBy, now, now.plus(lasting), null);
        long id = store.insert(hash(token), asked);
        return new Asked.Link(store.byId(id).orElseThrow(), token);
    }

    private PayLinkView.State state(PayLink link, @Nullable PaymentView payment) {
        if (payment != null && isPaid(payment)) {
            return PayLinkView.State.PAID;
        }
        if (payment != null && payment.state() == PaymentState.PENDING) {
            return PayLinkView.State.PAYING;
        }
        if (link.cancelledAt() != null) {
            return PayLinkView.State.CANCELLED;
        }
        return clock.instant().isBefore(link.endsAt()) ? PayLinkView.State.OPEN : PayLinkView.State.OVER;
    }

    private static boolean counts(@Nullable PaymentView payment) {
        return payment != null && (isPaid(payment) || payment.state() == PaymentState.PENDING);
    }

    private static boolean isPaid(PaymentView payment) {
        return payment.state() == PaymentState.SETTLED || payment.state() == PaymentState.REFUNDED;
    }

    private QuoteItem item(PayLink link) {
        String pack = catalogues
                .current()
                .version(link.packVersionId())
                .map(PackVersion::code)
                .orElseThrow();
        return new QuoteItem.PackItem(link.line(), pack, 1, link.packVersionId());
    }

    /** What the keys of its orders begin with. */
    private static String prefix(PayLink link) {
        return "pl-" + link.id() + "-";
    }

    private byte[] hash(String token) {
        return sealer.lookUpHash(token.getBytes(StandardCharsets.US_ASCII), CONTEXT);
    }
}

package org.uzat.web.guest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.web.guest.Card.State;
import org.uzat.web.guest.Offer.Allowance;
import org.uzat.web.guest.Offer.Kind;
import org.uzat.web.guest.Offer.Measure;
import org.uzat.web.page.Since;

/** A world of cards in every state, without an engine: what the pages are looked at and tested with. */
final class PretendDesk implements GuestDesk {

    static final ZoneId BAKU = ZoneId.of("Asia/Baku");

    /** Thursday 9 July 2026, 15:20 in Baku. */
    static final Instant NOW = Instant.parse("2026-07-09T11:20:00Z");

    static final String ACTIVE = "+994501234501";
    static final String SOON = "+994501234502";
    static final String HOURS = "+994501234503";
    static final String GRACE = "+994501234504";
    static final String SUSPENDED = "+994501234505";
    static final String TERMINATED = "+994501234506";
    static final String BLOCKED = "+994501234507";
    static final String PRE_ACTIVE = "+994501234508";
    static final String DEARER = "+994501234509";
    static final String GATEWAY_AWAY = "+994501234510";
    static final String NOTHING_SOLD = "+994501234511";
    static final String ICCID = "8999401000000000017";

    private final Map<String, Standing> payments = new ConcurrentHashMap<>();
    private final Map<String, String> paymentsByOnce = new ConcurrentHashMap<>();
    private volatile boolean databaseAway;

    @Override
    public Set<String> regions() {
        return Set.of("AZ");
    }

    @Override
    public Search find(String typed, String clientAddress) {
        failWhenAway();
        String digits = typed.replaceAll("\\D", "");
        if (digits.equals("777")) {
            return new Refused("TOO_MANY_REQUESTS", Map.of("seconds", 30));
        }
        if (digits.length() < 9 || typed.matches(".*\\p{L}.*")) {
            return Refused.because("NUMBER_MALFORMED");
        }
        return known().contains(digits) ? new Hit("c-" + digits) : Refused.because("LINE_NOT_FOUND");
    }

    @Override
    public Sight card(String sealed, Promo promo, Language language) {
        failWhenAway();
        String digits = sealed.replaceAll("\\D", "");
        if (!known().contains(digits)) {
            return Refused.because("NOT_FOUND");
        }
        String number = digits.startsWith("89") ? digits : "+" + digits;
        return switch (number) {
            case SOON -> card(sealed, number, State.ACTIVE, "2026-07-11T20:00:00Z", 1200);
            case HOURS -> card(sealed, number, State.ACTIVE, "2026-07-09T16:40:00Z", 1200);
            case GRACE -> card(sealed, number, State.GRACE, "2026-07-02T20:00:00Z", 1200);
            case SUSPENDED -> card(sealed, number, State.SUSPENDED, "2026-03-30T20:00:00Z", 1200);
            case TERMINATED -> card(sealed, number, State.TERMINATED, "2025-11-30T20:00:00Z", 0);
            case BLOCKED -> card(sealed, number, State.BLOCKED, "2026-07-20T20:00:00Z", 0);
            case PRE_ACTIVE -> card(sealed, number, State.PRE_ACTIVE, null, 0);
            case NOTHING_SOLD -> card(sealed, number, State.ACTIVE, "2026-07-20T20:00:00Z", 0);
            default -> card(sealed, number, State.ACTIVE, "2026-07-25T20:00:00Z", 1200);
        };
    }

    @Override
    public List<String> ways(Card card, @Nullable String country) {
        return card.number().equals(ICCID) ? List.of("stripe", "epoint") : List.of("stripe");
    }

    @Override
    public Start pay(Wish wish) {
        failWhenAway();
        if (!(card(wish.sealed(), wish.language()) instanceof Card card)) {
            return Refused.because("NOT_FOUND");
        }
        Offer chosen = card.offers().stream()
                .filter(offer -> offer.quote().equals(wish.quote()))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return Refused.because(wish.quote().isEmpty() ? "ORDER_EMPTY" : "QUOTE_INVALID");
        }
        if (card.number().equals(GATEWAY_AWAY)) {
            return Refused.because("GATEWAY_UNAVAILABLE");
        }
        if (card.number().equals(DEARER) && chosen.price().minor() == 1200) {
            Card dearer = card(card.sealed(), card.number(), card.state(), "2026-07-25T20:00:00Z", 1350);
            return new PriceChanged(dearer, chosen.price(), dearer.offers().getFirst());
        }
        String id = paymentsByOnce.computeIfAbsent(wish.once(), once -> begin(card, chosen));
        return payments.get(id) instanceof Standing.Pending
                ? new Checkout(URI.create(wish.site() + "/pretend-bank/" + id))
                : new Known(id);
    }

    @Override
    public Standing payment(String id, Language language) {
        failWhenAway();
        return payments.getOrDefault(id, Refused.because("NOT_FOUND"));
    }

    /** Puts a payment into a state, as the gateway's callback would. */
    void put(String id, Standing standing) {
        payments.put(id, standing);
    }

    /** The payment went through and the card is extended. */
    void settle(String id) {
        payments.computeIfPresent(id, (same, standing) -> switch (standing) {
            case Standing.Pending pending ->
                new Standing.Done(pending.facts(), at("2026-07-25T20:00:00Z"), at("2026-08-04T20:00:00Z"), "slip");
            default -> standing;
        });
    }

    void databaseAway(boolean away) {
        databaseAway = away;
    }

    int paymentCount() {
        return payments.size();
    }

    static Standing.Facts facts(String id, Since... since) {
        return facts(id, "c-994501234501", ACTIVE, Kind.PACK, "Tourist 10", Amount.of(1200, "AZN"), since);
    }

    private static Standing.Facts facts(
            String id, String card, String number, Kind kind, String name, Amount price, Since... since) {
        Instant later = NOW.plusSeconds(5);
        return new Standing.Facts(
                id, card, "/cards/" + card, number, kind, name, price, NOW, later, BAKU, List.of(since));
    }

    static ValidTo at(String instant) {
        return new ValidTo(Instant.parse(instant), BAKU);
    }

    private String begin(Card card, Offer offer) {
        String id = "p" + (payments.size() + 1);
        var facts = facts(id, card.sealed(), card.number(), offer.kind(), offer.name(), offer.price());
        payments.put(id, new Standing.Pending(facts, URI.create("/pretend-bank/" + id)));
        return id;
    }

    private long ended(String sealed) {
        return payments.values().stream()
                .filter(standing -> standing instanceof Standing.Done done
                        && sealed.equals(done.facts().card()))
                .count();
    }

    private void failWhenAway() {
        if (databaseAway) {
            throw new DataAccessResourceFailureException("The pretend database is away");
        }
    }

    private static Set<String> known() {
        return Stream.of(
                        ACTIVE,
                        SOON,
                        HOURS,
                        GRACE,
                        SUSPENDED,
                        TERMINATED,
                        BLOCKED,
                        PRE_ACTIVE,
                        DEARER,
                        GATEWAY_AWAY,
                        NOTHING_SOLD,
                        ICCID)
                .map(number -> number.replace("+", ""))
                .collect(Collectors.toSet());
    }

    private Card card(String sealed, String number, State state, @Nullable String until, int price) {
        ValidTo validTo = until == null ? null : at(until);
        List<Offer> offers = price == 0 || validTo == null ? List.of() : offers(validTo, price);
        return new Card(
                sealed,
                number,
                "Xəzər Mobil",
                "Tourist SIM",
                state,
                validTo,
                BAKU,
                NOW,
                offers,
                "once-" + sealed + "-" + ended(sealed));
    }

    private static List<Offer> offers(ValidTo validTo, int price) {
        var offers = new ArrayList<Offer>();
        offers.add(pack("Tourist 10", 10, price, validTo, 5, 50));
        offers.add(pack("Tourist 20", 20, 2000, validTo, 12, 100));
        offers.add(pack("Tourist 30", 30, 2750, validTo, 25, 200));
        Instant start = validTo.until().isBefore(NOW) ? NOW : validTo.until();
        offers.add(new Offer(
                "day-1",
                Kind.PACK,
                "Day pass",
                0,
                24,
                azn(300),
                azn(46),
                List.of(new Allowance(Measure.DATA, 0, true)),
                new ValidTo(start.plus(Duration.ofHours(24)), BAKU),
                null));
        offers.add(new Offer(
                "data-1",
                Kind.ADD_ON,
                "Data 3 GB",
                0,
                0,
                azn(500),
                azn(76),
                List.of(new Allowance(Measure.DATA, 3L << 30, false)),
                validTo,
                null));
        offers.add(topUp(200, 10, validTo, null));
        offers.add(topUp(500, 30, validTo, null));
        offers.add(topUp(1000, 60, validTo, LocalDate.of(2026, 9, 7)));
        return offers;
    }

    private static Offer pack(String name, int days, int price, ValidTo validTo, int gigabytes, int minutes) {
        return new Offer(
                name + "~" + price,
                Kind.PACK,
                name,
                days,
                0,
                azn(price),
                azn(Math.round(price * 18 / 118f)),
                List.of(
                        new Allowance(Measure.DATA, (long) gigabytes << 30, false),
                        new Allowance(Measure.VOICE, minutes, false)),
                after(validTo, days, true),
                null);
    }

    private static Offer topUp(int amount, int days, ValidTo validTo, @Nullable LocalDate cappedAt) {
        return new Offer(
                "top-up-" + amount,
                Kind.TOP_UP,
                "",
                0,
                0,
                azn(amount),
                azn(0),
                List.of(),
                after(validTo, days, false),
                cappedAt);
    }

    private static ValidTo after(ValidTo validTo, int days, boolean add) {
        Instant now = Instant.parse("2026-07-09T20:00:00Z");
        Instant start = add && validTo.until().isAfter(now) ? validTo.until() : now;
        Instant after = start.plus(Duration.ofDays(days));
        return new ValidTo(after.isBefore(validTo.until()) ? validTo.until() : after, BAKU);
    }

    private static Amount azn(long minor) {
        return Amount.of(minor, "AZN");
    }
}

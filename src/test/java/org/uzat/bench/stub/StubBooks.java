package org.uzat.bench.stub;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renewals of lines {@code 0, 1, 2 ...} kept in memory, enough to be loaded and checked. */
public final class StubBooks {

    private static final Pattern RENEWAL = Pattern.compile("/api/v1/lines/(\\d+)/renewals");
    private static final Pattern PACK = Pattern.compile("\"pack\":\"P(\\d+)-(\\d+)\"");

    private final long[] balanceMinor;
    private final Instant[] validUntil;
    private final Map<String, StubReply> kept = new LinkedHashMap<>();
    private long renewals;

    /** Packs are named {@code P<price in minor units>-<days>}. */
    public StubBooks(long[] balanceMinor, Instant validUntil) {
        this.balanceMinor = balanceMinor.clone();
        this.validUntil = new Instant[balanceMinor.length];
        java.util.Arrays.fill(this.validUntil, validUntil);
    }

    /** How many renewals were booked. */
    public long renewals() {
        return renewals;
    }

    /** Answers as the product does. */
    public StubReply answer(StubRequest request) {
        Matcher path = RENEWAL.matcher(request.target());
        if (!path.matches()) {
            return StubReply.of(404, "{\"code\":\"NOT_FOUND\"}");
        }
        StubReply first = kept.get(request.key());
        if (first != null) {
            return new StubReply(first.status(), true, first.body(), "");
        }
        StubReply reply = renew(Integer.parseInt(path.group(1)), PACK.matcher(request.body()));
        kept.put(request.key(), reply);
        return reply;
    }

    private StubReply renew(int line, Matcher pack) {
        if (!pack.find()) {
            return StubReply.of(422, "{\"code\":\"PACK_UNKNOWN\"}");
        }
        long price = Long.parseLong(pack.group(1));
        if (balanceMinor[line] < price) {
            return StubReply.of(402, "{\"code\":\"INSUFFICIENT_BALANCE\"}");
        }
        Instant before = validUntil[line];
        Instant after = before.plus(Duration.ofDays(Long.parseLong(pack.group(2))));
        balanceMinor[line] -= price;
        validUntil[line] = after;
        renewals++;
        return StubReply.of(
                201,
                "{\"id\":\"rn_" + renewals + "\",\"line\":\"" + line + "\",\"pack\":\"P" + pack.group(1) + "-"
                        + pack.group(2) + "\",\"price\":" + money(price) + ",\"vat\":" + money(price * 18 / 118)
                        + ",\"before\":{\"validUntil\":\"" + before + "\"},\"after\":{\"validUntil\":\"" + after
                        + "\"},\"balance\":" + money(balanceMinor[line]) + ",\"channel\":\"API\"}");
    }

    private static String money(long minor) {
        return "{\"amount\":\"" + minor / 100 + "." + minor / 10 % 10 + minor % 10 + "\",\"currency\":\"AZN\"}";
    }
}

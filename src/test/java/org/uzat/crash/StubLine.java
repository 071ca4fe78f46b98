package org.uzat.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A line of the stub product. */
final class StubLine {

    long balanceMinor;

    private final String name;
    private final List<String> renewals = new ArrayList<>();
    private Instant validUntil;

    StubLine(StartingLine start) {
        this.name = start.name();
        this.balanceMinor = start.balanceMinor();
        this.validUntil = start.validUntil();
    }

    int count() {
        return renewals.size();
    }

    /** Baku has no daylight saving, so a day is 24 hours. */
    String renew(String pack, long priceMinor, int days) {
        Instant before = validUntil;
        validUntil = before.plus(Duration.ofDays(days));
        balanceMinor -= priceMinor;
        String json = "{\"id\":\"rn_" + name + "-" + renewals.size() + "\",\"pack\":\"" + pack
                + "\",\"before\":{\"validUntil\":\"" + before + "\"},\"after\":{\"validUntil\":\"" + validUntil
                + "\"}}";
        renewals.add(json);
        return json;
    }

    /** Brings the line back to what it is now. */
    Runnable remembered() {
        long balance = balanceMinor;
        Instant end = validUntil;
        int count = renewals.size();
        return () -> {
            balanceMinor = balance;
            validUntil = end;
            renewals.subList(count, renewals.size()).clear();
        };
    }

    String json() {
        return "{\"validUntil\":\"" + validUntil + "\",\"balance\":{\"amount\":\"" + balanceMinor / 100 + "."
                + balanceMinor / 10 % 10 + balanceMinor % 10 + "\",\"currency\":\"AZN\"}}";
    }

    String renewalsJson() {
        return "{\"items\":[" + String.join(",", renewals) + "]}";
    }
}

package org.uzat.crash;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uzat.bench.app.Api;
import org.uzat.bench.load.Pack;
import org.uzat.crash.Operation.Kind;
import tools.jackson.databind.JsonNode;

/** Adds a line up: its money from what was acknowledged, its validity renewal by renewal from its first day on. */
final class LineProof {

    private static final ZoneId ZONE = ZoneId.of("Asia/Baku");

    private final Api api;
    private final History history;
    private final Map<String, Pack> packs;
    private final Set<String> fulfilled;

    LineProof(Api api, History history, List<Pack> packs, Set<String> fulfilled) {
        this.api = api;
        this.history = history;
        this.packs = packs.stream().collect(Collectors.toMap(Pack::code, Function.identity()));
        this.fulfilled = fulfilled;
    }

    void prove(StartingLine start) throws IOException {
        List<Asked> renewed = history.granted(start.name(), Kind.RENEW);
        List<Asked> toppedUp = history.granted(start.name(), Kind.TOP_UP);
        List<JsonNode> listed = Renewals.list(api, start.name());
        JsonNode line = api.get("/api/v1/lines/" + start.name()).json();
        eachOnce(start, renewed, listed);
        money(start, renewed, toppedUp, line);
        days(start, listed, line);
    }

    private void eachOnce(StartingLine start, List<Asked> renewed, List<JsonNode> listed) {
        Set<String> ids = new HashSet<>();
        Map<String, Integer> sold = new HashMap<>();
        for (JsonNode renewal : listed) {
            String id = renewal.path("id").asString("");
            Contradiction.unless(ids.add(id), "line %s lists renewal %s twice", start.name(), id);
            sold.merge(renewal.path("pack").asString(""), 1, Integer::sum);
        }
        Set<String> answered = new HashSet<>();
        for (Asked asked : renewed) {
            String id = asked.answer().json().path("id").asString("");
            Contradiction.unless(answered.add(id), "two keys were answered with renewal %s", id);
            Contradiction.unless(ids.contains(id), "renewal %s was acknowledged and is not listed", id);
            sold.merge(asked.operation().pack(), -1, Integer::sum);
        }
        for (Asked asked : history.granted(start.name(), Kind.PAY)) {
            if (fulfilled.contains(asked.operation().key())) {
                sold.merge(asked.operation().pack(), -1, Integer::sum);
            }
        }
        sold.forEach((pack, surplus) -> Contradiction.unless(
                surplus == 0, "line %s has %d renewals with %s more than asked for", start.name(), surplus, pack));
    }

    private void money(StartingLine start, List<Asked> renewed, List<Asked> toppedUp, JsonNode line) {
        long due = start.balanceMinor();
        for (Asked asked : toppedUp) {
            due += minor(asked.operation().amount());
        }
        for (Asked asked : renewed) {
            due -= pack(asked.operation().pack()).priceMinor();
        }
        long is = minor(line.path("balance").path("amount").asString(""));
        Contradiction.unless(is == due, "line %s has %d minor units, %d are due", start.name(), is, due);
    }

    private void days(StartingLine start, List<JsonNode> listed, JsonNode line) {
        List<JsonNode> chain = new ArrayList<>(listed);
        chain.sort(Comparator.comparing(renewal -> until(renewal.path("before"))));
        Instant end = start.validUntil();
        for (JsonNode renewal : chain) {
            Instant before = until(renewal.path("before"));
            Contradiction.unless(before.equals(end), "line %s: %s does not start at %s", start.name(), renewal, end);
            int days = pack(renewal.path("pack").asString("")).days();
            end = before.atZone(ZONE)
                    .toLocalDate()
                    .plusDays(days)
                    .atStartOfDay(ZONE)
                    .toInstant();
            Contradiction.unless(
                    until(renewal.path("after")).equals(end),
                    "line %s: %s should end at %s",
                    start.name(),
                    renewal,
                    end);
        }
        Contradiction.unless(
                until(line).equals(end), "line %s is valid until %s, not %s", start.name(), until(line), end);
    }

    private Pack pack(String code) {
        Pack pack = packs.get(code);
        if (pack == null) {
            throw new Contradiction("nobody asked for pack " + code);
        }
        return pack;
    }

    private static Instant until(JsonNode expiry) {
        return Instant.parse(expiry.path("validUntil").asString(""));
    }

    private static long minor(String amount) {
        return Long.parseLong(amount.replace(".", ""));
    }
}

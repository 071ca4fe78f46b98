package org.uzat.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.identity.InstallationSecrets;
import org.uzat.remote.Signature;
import org.uzat.time.WallClock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where orders come in. It believes nobody without a signature, and says nothing while its mains are off. */
@RestController
class OrderDoor {

    private record Order(
            String line,
            int sequence,
            String reach,
            boolean callsOut,
            boolean callsIn,
            boolean data,
            String iccid,
            @Nullable String imsi,
            @Nullable String msisdn) {}

    private record Look(List<Asked> lines) {

        private record Asked(String line) {}
    }

    private record Seen(List<One> lines) {

        private record One(String line, String reach) {}
    }

    private final SubscriberStore store;
    private final InstallationSecrets secrets;
    private final JsonMapper json;
    private final Clock clock;
    private final WallClock wall;

    OrderDoor(SubscriberStore store, InstallationSecrets secrets, JsonMapper json, Clock clock, WallClock wall) {
        this.store = store;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
        this.wall = wall;
    }

    @PostMapping("/simulator/orders")
    ResponseEntity<String> order(
            @RequestHeader(name = Signature.HEADER, defaultValue = "") String signature, @RequestBody byte[] body) {
        if (!store.isUp()) {
            return ResponseEntity.status(503).body("the mains are off");
        }
        if (!isGenuine(signature, body)) {
            return ResponseEntity.status(401).body("the signature does not fit");
        }
        Order order;
        try {
            order = json.readValue(body, Order.class);
        } catch (JacksonException broken) {
            return ResponseEntity.badRequest().body("not an order: " + broken.getOriginalMessage());
        }
        if (order.reach().equals("REMOVED")) {
            store.remove(order.line(), order.sequence());
        } else {
            store.put(List.of(new Subscriber(
                    order.line(),
                    order.iccid(),
                    order.imsi(),
                    order.msisdn(),
                    order.callsOut(),
                    order.callsIn(),
                    order.data(),
                    order.sequence(),
                    clock.instant())));
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/simulator/orders/look")
    ResponseEntity<byte[]> look(
            @RequestHeader(name = Signature.HEADER, defaultValue = "") String signature, @RequestBody byte[] body) {
        if (!store.isUp()) {
            return ResponseEntity.status(503).build();
        }
        if (!isGenuine(signature, body)) {
            return ResponseEntity.status(401).build();
        }
        List<String> asked;
        try {
            asked = json.readValue(body, Look.class).lines().stream()
                    .map(Look.Asked::line)
                    .toList();
        } catch (JacksonException | NullPointerException broken) {
            return ResponseEntity.badRequest().build();
        }
        List<Seen.One> seen = store.find(asked).stream()
                .map(found -> new Seen.One(found.reference(), found.reach()))
                .toList();
        return ResponseEntity.ok()
                .header("Content-Type", "application/json;charset=" + StandardCharsets.UTF_8.name())
                .body(json.writeValueAsBytes(new Seen(seen)));
    }

    private boolean isGenuine(String signature, byte[] body) {
        return Signature.check(signature, body, secrets.get("simulated-network"), wall.instant())
                == Signature.Verdict.GENUINE;
    }
}

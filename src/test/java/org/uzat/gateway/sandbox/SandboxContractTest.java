package org.uzat.gateway.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.gateway.Counterpart;
import org.uzat.gateway.GatewayContract;
import org.uzat.identity.InstallationSecrets;
import org.uzat.money.Money;
import org.uzat.remote.Signature;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration's bank keeps the contract: the bank itself, but for messages that it would not write. */
class SandboxContractTest extends GatewayContract {

    @Autowired
    private InstallationSecrets secrets;

    @Override
    protected Counterpart counterpart() {
        return new Bank();
    }

    private final class Bank implements Counterpart {

        @Override
        public String name() {
            return "sandbox";
        }

        @Override
        public void charge(String reference, Money amount) {
            if (amount.equals(PRICE)) { // another amount it only says
                shop.post(shop.text("select checkout_url from payment where public_id = ?", reference), "test=LOST");
            }
        }

        @Override
        public Delivery paid(String reference, Money amount) {
            return message(reference, "payment.paid", amount, key());
        }

        @Override
        public Delivery declined(String reference) {
            return message(reference, "payment.declined", PRICE, key());
        }

        @Override
        public Delivery forged(Delivery genuine) {
            String forged = Signature.of(genuine.body(), new byte[] {1}, Instant.now());
            return new Delivery(Map.of("Sandbox-Signature", forged), genuine.body());
        }

        private byte[] key() {
            return HexFormat.of()
                    .formatHex(secrets.get("sandbox-signing-secret"))
                    .getBytes(StandardCharsets.UTF_8);
        }

        private Delivery message(String reference, String type, Money amount, byte[] key) {
            String checkout = shop.text("select gateway_reference from payment where public_id = ?", reference);
            byte[] body = JsonMapper.shared()
                    .writeValueAsBytes(Map.of(
                            "event",
                            "evt_" + UUID.randomUUID(),
                            "type",
                            type,
                            "checkout",
                            Objects.requireNonNull(checkout),
                            "reference",
                            reference,
                            "amount",
                            amount.amount(),
                            "currency",
                            amount.currency().getCurrencyCode()));
            return new Delivery(Map.of("Sandbox-Signature", Signature.of(body, key, Instant.now())), body);
        }
    }
}

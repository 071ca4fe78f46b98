package org.uzat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.uzat.autorenew.Hands;
import org.uzat.identity.InstallationSecrets;
import org.uzat.remote.Signature;

/** Whom the demonstration's network believes. */
@Tag("store")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo"})
@Import(Hands.class)
class OrderDoorTest {

    @Autowired
    private MobileNetwork network;

    @Autowired
    private InstallationSecrets secrets;

    @Value("${local.server.port}")
    private int port;

    @Test
    void believesNobodyWithoutASignatureAndNothingThatIsOutOfDate() throws Exception {
        String reference = "ln_" + UUID.randomUUID();
        assertThat(order(order(reference, 2, true), "t=1,v1=" + "0".repeat(64))).isEqualTo(401);
        assertThat(order(order(reference, 2, true), "")).isEqualTo(204);
        assertThat(order(order(reference, 1, false), "")).isEqualTo(204);
        assertThat(network.find(reference).orElseThrow().callsOut()).isTrue();
        assertThat(order("{", "")).isEqualTo(400);
    }

    private static String order(String reference, int sequence, boolean all) {
        return """
                {"line":"%s","sequence":%d,"reach":"%s","callsOut":%b,"callsIn":%b,"data":%b,"iccid":"8999499000000000001"}
                """.formatted(reference, sequence, all ? "FULL" : "BARRED", all, all, all);
    }

    private int order(String body, String signature) throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String genuine = Signature.of(bytes, secrets.get("simulated-network"), Instant.now());
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/simulator/orders"))
                                    .header("Content-Type", "application/json")
                                    .header(Signature.HEADER, signature.isEmpty() ? genuine : signature)
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}

package org.uzat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.bench.app.Waiting;
import org.uzat.database.TestDatabase;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.hikari.connection-timeout=300")
class UzatApplicationTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private JdbcClient database;

    @Test
    void saysThatItLivesAndIsReady() throws Exception {
        assertThat(get("/livez").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").body()).contains("\"database\":{\"status\":\"UP\"}");
    }

    @Test
    void isNotReadyWithoutItsDatabaseAndRecovers() throws Exception {
        HttpResponse<String> answer = TestDatabase.whileClosed(database, () -> get("/readyz"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"database\":{\"status\":\"DOWN\"}");
        assertThat(get("/livez").statusCode()).isEqualTo(200);
        // A pooled connection may still be one of those that were cut; who asks again is given a good one.
        Waiting.until(Duration.ofSeconds(10), "readiness", () -> answers200("/readyz"));
    }

    @Test
    void isMeasuredOnAPortOfItsOwn() throws Exception {
        assertThat(get(managementPort, "/metrics").body()).contains("hikaricp_connections");
        assertThat(get("/metrics").statusCode()).isNotEqualTo(200);
    }

    private boolean answers200(String path) {
        try {
            return get(path).statusCode() == 200;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(port, path);
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}

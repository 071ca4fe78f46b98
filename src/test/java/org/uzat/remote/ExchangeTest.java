package org.uzat.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One deadline for the whole answer; whatever else happens is silence. */
class ExchangeTest {

    private final Exchange exchange = new Exchange(Duration.ofSeconds(1));
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void givesAWholeAnswer() {
        assertThat(ask("/whole")).isInstanceOfSatisfying(Exchange.Said.class, said -> {
            assertThat(said.status()).isEqualTo(200);
            assertThat(said.body()).isEqualTo("whole");
        });
    }

    @Test
    void doesNotWaitForABodyThatNeverEnds() {
        assertThat(ask("/half")).isInstanceOf(Exchange.Silent.class);
    }

    @Test
    void followsNobodyElsewhere() {
        assertThat(ask("/elsewhere"))
                .isInstanceOfSatisfying(
                        Exchange.Said.class, said -> assertThat(said.status()).isEqualTo(302));
    }

    @Test
    void readsNoMoreThanIsSane() {
        assertThat(ask("/endless")).isInstanceOf(Exchange.Silent.class);
    }

    @Test
    void takesNobodyAtAllForSilence() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(exchange.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + nobody))))
                .isInstanceOf(Exchange.Silent.class);
    }

    private Exchange.Reply ask(String path) {
        return exchange.send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path)));
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            switch (asked.getRequestURI().getPath()) {
                case "/whole" -> {
                    asked.sendResponseHeaders(200, 5);
                    asked.getResponseBody().write("whole".getBytes(StandardCharsets.UTF_8));
                }
                case "/elsewhere" -> {
                    asked.getResponseHeaders().set("Location", "/whole");
                    asked.sendResponseHeaders(302, -1);
                }
                case "/endless" -> {
                    asked.sendResponseHeaders(200, 0);
                    byte[] much = new byte[1 << 20];
                    while (over.getCount() > 0) {
                        asked.getResponseBody().write(much);
                    }
                }
                default -> {
                    asked.sendResponseHeaders(200, 100);
                    asked.getResponseBody().write(new byte[50]);
                    asked.getResponseBody().flush();
                    over.await();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

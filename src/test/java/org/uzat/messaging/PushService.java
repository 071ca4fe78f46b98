package org.uzat.messaging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A push service (RFC 8030) that keeps what it is given, or answers as it is told. */
final class PushService {

    /** What came, with its headers in small letters. */
    @SuppressWarnings("ArrayRecordComponent") // looked at, never compared
    record Pushed(String path, Map<String, String> headers, byte[] body) {}

    private final HttpServer server;
    private final List<Pushed> pushed = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    PushService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers what comes for a browser with a status from now on. */
    void answer(String path, int status) {
        answers.put(path, status);
    }

    List<Pushed> to(String path) {
        return pushed.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        pushed.add(new Pushed(
                path,
                exchange.getRequestHeaders().entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                                header -> header.getValue().getFirst())),
                exchange.getRequestBody().readAllBytes()));
        int status = answers.getOrDefault(path, 201);
        if (status == 429) {
            exchange.getResponseHeaders().add("Retry-After", "1");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}

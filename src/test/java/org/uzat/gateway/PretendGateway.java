package org.uzat.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A gateway's server on this machine: speaks its protocol over HTTP, and misbehaves on command, for each kind of question apart. */
public abstract class PretendGateway implements Counterpart {

    /** What it is asked for. */
    public enum Question {
        OPEN,
        LOOK,
        REFUND
    }

    /** How it behaves. */
    public enum Mood {
        WELL,
        /** 503, and nothing is done. */
        STORM,
        /** HTTP 200 with an error inside, and nothing is done. */
        ERROR_INSIDE,
        /** It does what it was asked for, and never says so. */
        LOST_ANSWER,
        /** The same, with an answer that trickles in for longer than anybody waits. */
        TRICKLE
    }

    /** A request. */
    public record Call(String method, String path, Map<String, String> query, HttpExchange exchange, String body) {

        public String header(String name) {
            String value = exchange.getRequestHeaders().getFirst(name);
            return value == null ? "" : value;
        }
    }

    /** An answer in JSON. */
    public record Answer(int status, Object json) {}

    /** Our adapters wait one second in these tests. */
    private static final int LONGER_THAN_ANYBODY_WAITS_MILLIS = 2_000;

    protected static final JsonMapper JSON = JsonMapper.shared();

    private final Map<Question, Mood> moods = new ConcurrentHashMap<>();
    private final Map<Question, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final List<String> slips = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    protected PretendGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void mood(Question question, Mood mood) {
        moods.put(question, mood);
    }

    public void cheerUp() {
        moods.clear();
    }

    public int asked(Question question) {
        return asked.computeIfAbsent(question, none -> new AtomicInteger()).get();
    }

    /** What broke in the fake itself: a test that sees any proves nothing. */
    public List<String> slips() {
        return slips;
    }

    /** How many checkouts can be paid, or are, under a payment's reference. */
    public abstract int payable(String reference);

    /** How much of a payment went back, in minor units, however often. */
    public abstract long refunded(String reference);

    /** What must never be seen. */
    public abstract List<String> secrets();

    protected abstract Question question(Call call);

    protected abstract Answer answer(Call call);

    /** An error where success has HTTP 200 too; or whatever comes nearest to it. */
    protected abstract Object errorInside();

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    form(exchange.getRequestURI().getRawQuery()),
                    exchange,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Question question = question(call);
            asked.computeIfAbsent(question, none -> new AtomicInteger()).incrementAndGet();
            switch (moods.getOrDefault(question, Mood.WELL)) {
                case WELL -> say(exchange, answer(call));
                case STORM -> say(exchange, new Answer(503, Map.of("oops", "later")));
                case ERROR_INSIDE -> say(exchange, new Answer(200, errorInside()));
                case LOST_ANSWER -> {
                    answer(call);
                    Thread.sleep(LONGER_THAN_ANYBODY_WAITS_MILLIS);
                }
                case TRICKLE -> trickle(exchange, answer(call));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException slip) {
            slips.add(exchange.getRequestURI() + ": " + slip);
            throw slip;
        }
    }

    private static void say(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer.json());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static void trickle(HttpExchange exchange, Answer answer) throws IOException, InterruptedException {
        byte[] body = JSON.writeValueAsBytes(answer.json());
        exchange.sendResponseHeaders(answer.status(), body.length);
        OutputStream out = exchange.getResponseBody();
        try {
            for (byte single : body) {
                out.write(single);
                out.flush();
                Thread.sleep(Math.max(1, LONGER_THAN_ANYBODY_WAITS_MILLIS / body.length));
            }
        } catch (IOException hungUp) {
            return; // as it should
        }
    }

    /** Fields of a form or a query. */
    protected static Map<String, String> form(@Nullable String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (text != null) {
            for (String field : text.split("&", -1)) {
                int sign = field.indexOf('=');
                if (sign > 0) {
                    fields.put(decoded(field.substring(0, sign)), decoded(field.substring(sign + 1)));
                }
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

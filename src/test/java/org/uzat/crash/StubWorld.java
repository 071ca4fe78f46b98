package org.uzat.crash;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uzat.bench.load.Pack;
import org.uzat.bench.stub.StubReply;
import org.uzat.bench.stub.StubRequest;
import org.uzat.crash.StubScene.Bug;

/** What the stub product knows: lines, keys with their answers, payments. Requests come one after the other. */
final class StubWorld {

    private static final Pattern LINE = Pattern.compile("/api/v1/lines/([^/?]+)(?:/(renewals|topups))?(?:\\?.*)?");
    private static final Pattern PAYMENT = Pattern.compile("/(api/v1/payments|checkout)/(\\d+)");
    private static final Pattern PACK = Pattern.compile("\"pack\":\"([A-Z]+)\"");
    private static final Pattern ITEM_LINE = Pattern.compile("\"line\":\"([^\"]+)\"");
    private static final Pattern AMOUNT = Pattern.compile("\"amount\":\"([0-9.]+)\"");

    private final Map<String, StubLine> lines = new LinkedHashMap<>();
    private final Map<String, Pack> packs = new HashMap<>();
    private final Map<String, StubReply> answers = new LinkedHashMap<>();
    private final Map<Integer, StubRequest> pending = new HashMap<>();
    private final Set<Integer> declined = new HashSet<>();
    private final Bug bug;
    private int payments;
    private volatile @Nullable Commit last;
    private volatile @Nullable Commit lastAnswered;

    StubWorld(List<StartingLine> start, List<Pack> packs, Bug bug) {
        start.forEach(line -> lines.put(line.name(), new StubLine(line)));
        packs.forEach(pack -> this.packs.put(pack.code(), pack));
        this.bug = bug;
    }

    /** What a kill does beyond cutting connections, where the stub has a bug. */
    void crash() {
        if (bug == Bug.FORGETS_THE_LAST_COMMIT && lastAnswered != null) {
            lastAnswered.undo().run();
            answers.remove(lastAnswered.key());
        } else if (bug == Bug.FORGETS_THE_LAST_KEY && last != null) {
            answers.remove(last.key());
        }
        last = null;
        lastAnswered = null;
    }

    /** From here on no answer leaves: what was committed before is known outside, what comes now is not. */
    void silence() {
        lastAnswered = last;
    }

    StubReply answer(StubRequest request) {
        Matcher line = LINE.matcher(request.target());
        Matcher payment = PAYMENT.matcher(request.target());
        if (request.target().equals("/api/v1/payments")) {
            return once(request, () -> create(request));
        } else if (payment.matches()) {
            return payment(
                    request,
                    Integer.parseInt(payment.group(2)),
                    payment.group(1).equals("checkout"));
        } else if (!line.matches()) {
            return StubReply.of(404, "{}");
        }
        StubLine subject = lines.get(line.group(1));
        if (subject == null) {
            return StubReply.of(404, "{}");
        } else if (request.method().equals("GET")) {
            return StubReply.of(200, line.group(2) == null ? subject.json() : subject.renewalsJson());
        }
        return once(request, () -> line.group(2).equals("topups") ? topUp(subject, request) : renew(subject, request));
    }

    private StubReply once(StubRequest request, java.util.function.Supplier<StubReply> work) {
        StubReply first = answers.get(request.key());
        if (first != null) {
            return new StubReply(first.status(), true, first.body(), "");
        }
        StubReply reply = work.get();
        answers.put(request.key(), reply);
        return reply;
    }

    private StubReply renew(StubLine line, StubRequest request) {
        Pack pack = pack(request);
        if (line.balanceMinor < pack.priceMinor()) {
            return StubReply.of(402, "{\"code\":\"INSUFFICIENT_BALANCE\"}");
        }
        last = new Commit(request.key(), line.remembered());
        int days = bug == Bug.CHARGES_AND_GIVES_NO_DAYS && line.count() % 8 == 7 ? 0 : pack.days();
        return StubReply.of(201, line.renew(pack.code(), pack.priceMinor(), days));
    }

    private StubReply topUp(StubLine line, StubRequest request) {
        last = new Commit(request.key(), line.remembered());
        Matcher amount = AMOUNT.matcher(request.body());
        line.balanceMinor += amount.find() ? Long.parseLong(amount.group(1).replace(".", "")) : 0;
        return StubReply.of(201, "{\"id\":\"" + request.key() + "\"}");
    }

    private StubReply create(StubRequest request) {
        pending.put(++payments, request);
        return StubReply.of(
                201,
                "{\"id\":\"" + payments + "\",\"state\":\"PENDING\",\"checkoutUrl\":\"/checkout/" + payments + "\"}");
    }

    private StubReply payment(StubRequest request, int number, boolean checkout) {
        StubRequest open = pending.get(number);
        if (!checkout) {
            String state = declined.contains(number)
                    ? "\"FAILED\""
                    : open == null ? "\"SETTLED\",\"fulfilment\":\"DONE\"" : "\"PENDING\"";
            return StubReply.of(200, "{\"state\":" + state + "}");
        } else if (open == null) {
            return StubReply.of(200, "Paid.");
        } else if (request.method().equals("GET")) {
            return StubReply.of(200, "<form method=\"post\" action=\"\"><input type=\"text\" name=\"number\"></form>");
        }
        pending.remove(number);
        if (request.body().contains("4000000000000002")) {
            declined.add(number);
            return StubReply.of(200, "Declined.");
        }
        Matcher name = ITEM_LINE.matcher(open.body());
        StubLine line = name.find() ? lines.get(name.group(1)) : null;
        if (line != null) {
            Pack pack = pack(open);
            line.renew(pack.code(), 0, pack.days());
            if (bug == Bug.FULFILS_A_PAYMENT_TWICE && number % 20 == 0) {
                line.renew(pack.code(), 0, pack.days());
            }
        }
        return StubReply.of(200, "Paid.");
    }

    /** Work that has changed a line, and how it would be as if it had never been. */
    private record Commit(String key, Runnable undo) {}

    private Pack pack(StubRequest request) {
        Matcher code = PACK.matcher(request.body());
        Pack pack = code.find() ? packs.get(code.group(1)) : null;
        if (pack == null) {
            throw new IllegalArgumentException("the driver asks for packs that exist");
        }
        return pack;
    }
}

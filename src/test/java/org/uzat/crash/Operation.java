package org.uzat.crash;

import java.io.IOException;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.Reply;

/**
 * One thing asked of the product under one idempotency key; asking again asks exactly the same.
 *
 * @param kind what
 * @param key its idempotency key
 * @param line the line's name in paths
 * @param pack the pack's code; empty for a top-up
 * @param amount the top-up's amount as text; empty for a pack
 * @param card what its payer shows at the checkout; empty where nothing is paid from outside, or nobody comes to pay
 */
record Operation(Kind kind, String key, String line, String pack, String amount, String card) {

    static Operation renew(String key, String line, String pack) {
        return new Operation(Kind.RENEW, key, line, pack, "", "");
    }

    static Operation topUp(String key, String line, String amount) {
        return new Operation(Kind.TOP_UP, key, line, "", amount, "");
    }

    static Operation pay(String key, String line, String pack, String card) {
        return new Operation(Kind.PAY, key, line, pack, "", card);
    }

    /** What can be asked. */
    enum Kind {
        RENEW,
        TOP_UP,
        PAY
    }

    Reply ask(Api api) throws IOException {
        String path = switch (kind) {
            case RENEW -> "/api/v1/lines/" + line + "/renewals";
            case TOP_UP -> "/api/v1/lines/" + line + "/topups";
            case PAY -> "/api/v1/payments";
        };
        return api.post(path, key, body());
    }

    private String body() {
        return switch (kind) {
            case RENEW -> "{\"pack\":\"" + pack + "\",\"quantity\":1}";
            case TOP_UP ->
                "{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"AZN\"},\"source\":\"ELECTRONIC\","
                        + "\"reference\":\"" + key + "\"}";
            case PAY ->
                "{\"items\":[{\"line\":\"" + line.replace("%2B", "+") + "\",\"pack\":\"" + pack
                        + "\",\"quantity\":1}],\"useBalance\":false,\"gateway\":\"sandbox\","
                        + "\"returnUrl\":\"http://localhost/back\"}";
        };
    }

    /** Whether an answer settles what became of it: refusals for money and rules are kept and replayed like successes. */
    static boolean settles(int status) {
        return status == 201 || status == 402 || status == 422;
    }
}

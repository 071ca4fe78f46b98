package org.uzat.bench.stub;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A request as the stub sees it.
 *
 * @param method its method
 * @param target path and query, as sent
 * @param key its idempotency key, empty if none was sent
 * @param body its body
 */
public record StubRequest(String method, String target, String key, String body) {

    /** How many bytes the first request in the text takes, -1 if it is not complete. */
    static int length(String received) {
        int head = received.indexOf("\r\n\r\n");
        if (head < 0) {
            return -1;
        }
        String length = header(received.substring(0, head), "content-length");
        int all = head + 4 + (length.isEmpty() ? 0 : Integer.parseInt(length));
        return all <= received.length() ? all : -1;
    }

    static StubRequest of(String whole) {
        int head = whole.indexOf("\r\n\r\n");
        String headers = whole.substring(0, head);
        String[] words = headers.substring(0, headers.indexOf('\r')).split(" ", -1);
        String body =
                new String(whole.substring(head + 4).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new StubRequest(words[0], words[1], header(headers, "idempotency-key"), body);
    }

    private static String header(String headers, String name) {
        for (String line : headers.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).toLowerCase(Locale.ROOT).equals(name)) {
                return line.substring(colon + 1).strip();
            }
        }
        return "";
    }
}

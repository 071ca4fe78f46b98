package org.uzat.bench.stub;

import java.nio.charset.StandardCharsets;

/**
 * A reply of the stub.
 *
 * @param status its status
 * @param replayed whether it says that it is replayed
 * @param body its JSON
 * @param location where a redirect leads, else empty
 */
public record StubReply(int status, boolean replayed, String body, String location) {

    /** A plain answer. */
    public static StubReply of(int status, String body) {
        return new StubReply(status, false, body, "");
    }

    byte[] bytes() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " \r\nContent-Type: application/json\r\n"
                + (replayed ? "Idempotent-Replayed: true\r\n" : "")
                + (location.isEmpty() ? "" : "Location: " + location + "\r\n")
                + "Content-Length: " + content.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }
}

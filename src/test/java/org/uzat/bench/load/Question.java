package org.uzat.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * Something that is only read.
 *
 * @param request the bytes of the whole request
 * @param due what the answer's body must contain, two bytes at least
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares questions
public record Question(byte[] request, byte[] due) {

    /**
     * A GET.
     *
     * @param path percent-encoded
     * @param header one header that says who asks, such as {@code Authorization: Bearer KEY}
     * @param due what the answer's body must contain
     */
    public static Question get(String path, String header, String due) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n" + header + "\r\n\r\n";
        return new Question(Scan.ascii(request), due.getBytes(StandardCharsets.UTF_8));
    }
}

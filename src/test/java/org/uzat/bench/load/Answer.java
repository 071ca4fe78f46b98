package org.uzat.bench.load;

/** One HTTP/1.1 answer found in received bytes: its status, whether it was replayed, and where its body lies. */
final class Answer {

    private static final byte[] CONTENT_LENGTH = Scan.ascii("content-length:");
    private static final byte[] TRANSFER_ENCODING = Scan.ascii("transfer-encoding:");
    private static final byte[] REPLAYED = Scan.ascii("idempotent-replayed: true");
    private static final byte[] CLOSE = Scan.ascii("connection: close");

    int status;
    boolean replayed;
    boolean closes;
    int bodyFrom;
    int bodyTo;

    private int contentLength;
    private boolean chunked;

    /**
     * Reads one answer.
     *
     * @return whether it is complete; a chunked body is joined in place
     */
    boolean read(byte[] bytes, int to) {
        if (to < 16 || !headers(bytes, to)) {
            return false;
        }
        if (chunked) {
            boolean complete = Chunks.complete(bytes, bodyFrom, to);
            bodyTo = complete ? Chunks.join(bytes, bodyFrom, to) : bodyFrom;
            return complete;
        }
        bodyTo = bodyFrom + Math.max(contentLength, 0);
        return bodyTo <= to;
    }

    private boolean headers(byte[] bytes, int to) {
        status = (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
        replayed = false;
        closes = false;
        chunked = false;
        contentLength = -1;
        int line = Scan.nextLine(bytes, 12, to);
        while (line >= 0 && line + 1 < to) {
            if (bytes[line] == '\r') {
                bodyFrom = line + 2;
                return true;
            }
            int next = Scan.nextLine(bytes, line, to);
            if (next > 0) {
                header(bytes, line, next);
            }
            line = next;
        }
        return false;
    }

    private void header(byte[] bytes, int from, int to) {
        int length = to - from;
        switch (bytes[from] | 32) {
            case 'c' -> {
                if (length > 16 && Scan.startsIgnoringCase(bytes, from, CONTENT_LENGTH)) {
                    contentLength = decimal(bytes, from + CONTENT_LENGTH.length, to);
                } else if (length > 16 && Scan.startsIgnoringCase(bytes, from, CLOSE)) {
                    closes = true;
                }
            }
            case 't' -> {
                if (length > 18 && Scan.startsIgnoringCase(bytes, from, TRANSFER_ENCODING)) {
                    chunked = true;
                }
            }
            case 'i' -> {
                if (length > 24 && Scan.startsIgnoringCase(bytes, from, REPLAYED)) {
                    replayed = true;
                }
            }
            default -> {
                // no header that matters here
            }
        }
    }

    private static int decimal(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                number = number * 10 + bytes[i] - '0';
            }
        }
        return number;
    }
}

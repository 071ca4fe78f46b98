package org.uzat.bench.load;

/** A chunked body (RFC 9112, 7.1) without trailers, joined in place. */
final class Chunks {

    private Chunks() {}

    /** Whether the last chunk has arrived. */
    static boolean complete(byte[] bytes, int from, int to) {
        int at = from;
        while (true) {
            int data = Scan.nextLine(bytes, at, to);
            if (data < 0) {
                return false;
            }
            int size = size(bytes, at);
            if (data + size + 2 > to) {
                return false;
            }
            if (size == 0) {
                return true;
            }
            at = data + size + 2;
        }
    }

    /** Joins the chunks of a complete body and returns where it ends. */
    static int join(byte[] bytes, int from, int to) {
        int at = from;
        int end = from;
        while (true) {
            int data = Scan.nextLine(bytes, at, to);
            int size = size(bytes, at);
            if (size == 0) {
                return end;
            }
            System.arraycopy(bytes, data, bytes, end, size);
            end += size;
            at = data + size + 2;
        }
    }

    private static int size(byte[] bytes, int from) {
        int size = 0;
        for (int i = from; Character.digit(bytes[i], 16) >= 0; i++) {
            size = size * 16 + Character.digit(bytes[i], 16);
        }
        return size;
    }
}

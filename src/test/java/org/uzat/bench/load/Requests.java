package org.uzat.bench.load;

import java.nio.ByteBuffer;
import java.util.List;

/** The bytes of a renewal request, put together from parts made once. */
final class Requests {

    private static final int KEY_DIGITS = 12;
    private static final byte[] HEXADECIMAL = Scan.ascii("0123456789abcdef");

    private final Lines lines;
    private final byte[] start = Scan.ascii("POST /api/v1/lines/");
    private final byte[] upToKey;
    private final byte[][] afterKey;
    private final byte[] unknownPack;
    private final byte[] key = new byte[KEY_DIGITS];

    Requests(LoadPlan plan, Lines lines) {
        this.lines = lines;
        this.upToKey = Scan.ascii("/renewals HTTP/1.1\r\nHost: " + plan.server().getHostString() + ":"
                + plan.server().getPort() + "\r\nAuthorization: Bearer " + plan.apiKey()
                + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nIdempotency-Key: " + plan.run());
        List<Pack> packs = plan.packs();
        this.afterKey = new byte[packs.size()][];
        for (int i = 0; i < packs.size(); i++) {
            afterKey[i] = end(packs.get(i).code());
        }
        this.unknownPack = end("NO-SUCH-PACK");
    }

    void write(Exchange exchange, ByteBuffer out) {
        out.clear();
        out.put(start);
        lines.name(exchange.line, out);
        out.put(upToKey);
        long rest = exchange.key;
        for (int i = KEY_DIGITS - 1; i >= 0; i--) {
            key[i] = HEXADECIMAL[(int) (rest & 15)];
            rest >>>= 4;
        }
        out.put(key);
        out.put(exchange.kind == Exchange.Kind.UNKNOWN_PACK ? unknownPack : afterKey[exchange.pack]);
        out.flip();
    }

    private static byte[] end(String pack) {
        String body = "{\"pack\":\"" + pack + "\",\"quantity\":1}";
        return Scan.ascii("\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }
}

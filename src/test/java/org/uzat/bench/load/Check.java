package org.uzat.bench.load;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.uzat.bench.load.Exchange.Kind;

/**
 * Judges every answer: status, and for a renewal that its pack, the balance after, the end before and the end after
 * are what the line's history asks for. Days are counted as 86,400 s, so the zone of the seeded lines has no daylight
 * saving and their validity ends at local midnights.
 */
final class Check {

    private static final byte[] ID = Scan.ascii("\"id\":\"");
    private static final byte[] PACK = Scan.ascii("\"pack\":\"");
    private static final byte[] BEFORE = Scan.ascii("\"before\":{");
    private static final byte[] AFTER = Scan.ascii("\"after\":{");
    private static final byte[] VALID_UNTIL = Scan.ascii("\"validUntil\":\"");
    private static final byte[] BALANCE = Scan.ascii("\"balance\":{");
    private static final byte[] AMOUNT = Scan.ascii("\"amount\":\"");
    private static final byte[] PACK_UNKNOWN = Scan.ascii("\"PACK_UNKNOWN\"");
    private static final byte[] INSUFFICIENT = Scan.ascii("\"INSUFFICIENT_BALANCE\"");
    private static final long SECONDS_A_DAY = 86_400;

    private final LoadPlan plan;
    private final Lines lines;
    private final Memory memory;
    private final byte[][] codes;
    private int at;

    Check(LoadPlan plan, Lines lines, Memory memory) {
        this.plan = plan;
        this.lines = lines;
        this.memory = memory;
        this.codes = plan.packs().stream()
                .map(pack -> Scan.ascii(pack.code() + "\""))
                .toArray(byte[][]::new);
    }

    /** What is wrong with the answer, or null. */
    @Nullable
    String fault(Exchange exchange, Answer answer, byte[] bytes) {
        String fault = switch (exchange.kind) {
            case RENEWAL -> renewal(exchange, answer, bytes);
            case UNKNOWN_PACK -> refusal(answer, bytes, 422, PACK_UNKNOWN);
            case POOR_LINE -> refusal(answer, bytes, 402, INSUFFICIENT);
            case REPEATED_KEY -> repeated(exchange, answer, bytes);
            case READ -> throw new IllegalStateException("a renewal is no reading");
        };
        if (fault != null && exchange.kind == Kind.RENEWAL) {
            lines.forget(exchange.line);
        }
        return fault == null ? null : describe(fault, exchange, answer, bytes);
    }

    private @Nullable String renewal(Exchange exchange, Answer answer, byte[] bytes) {
        if (answer.status != 201 || answer.replayed) {
            return "201 for a new key was due";
        }
        at = answer.bodyFrom;
        int code = find(PACK, answer, bytes);
        if (find(ID, answer, bytes) < 0 || code < 0 || !Scan.starts(bytes, code, codes[exchange.pack])) {
            return "no id, or another pack";
        }
        long before = instantIn(BEFORE, answer, bytes);
        long after = instantIn(AFTER, answer, bytes);
        int money = find(BALANCE, answer, bytes);
        long balance = money < 0 ? -1 : Scan.money(bytes, find(AMOUNT, answer, bytes), answer.bodyTo);
        if (before < 0 || after < 0 || balance < 0) {
            return "before, after or balance is missing";
        }
        String fault = books(exchange, before, after, balance);
        lines.know(exchange.line, balance, after);
        if (memory.wantsNext()) {
            memory.keep(exchange, Scan.fingerprint(bytes, answer.bodyFrom, answer.bodyTo));
        }
        return fault;
    }

    private @Nullable String books(Exchange exchange, long before, long after, long balance) {
        Pack pack = plan.packs().get(exchange.pack);
        long known = lines.balanceMinor(exchange.line);
        if (known != Lines.UNKNOWN && balance != known - pack.priceMinor()) {
            return "the balance should be " + (known - pack.priceMinor()) + " minor units";
        }
        long end = lines.validUntil(exchange.line);
        if (end != Lines.UNKNOWN && before != end) {
            return "the end before should be epoch second " + end;
        }
        return after == before + pack.days() * SECONDS_A_DAY ? null : "not " + pack.days() + " days were added";
    }

    private @Nullable String repeated(Exchange exchange, Answer answer, byte[] bytes) {
        if (answer.status != 201 || !answer.replayed) {
            return "a replayed 201 was due";
        }
        long fingerprint = Scan.fingerprint(bytes, answer.bodyFrom, answer.bodyTo);
        return memory.sameAsFirst(exchange, fingerprint) ? null : "not the first answer's body";
    }

    private static @Nullable String refusal(Answer answer, byte[] bytes, int status, byte[] code) {
        boolean told = Scan.after(bytes, code, answer.bodyFrom, answer.bodyTo) > 0;
        return answer.status == status && told ? null : status + " was due";
    }

    private long instantIn(byte[] part, Answer answer, byte[] bytes) {
        return find(part, answer, bytes) < 0
                ? -1
                : Scan.instant(bytes, find(VALID_UNTIL, answer, bytes), answer.bodyTo);
    }

    /** Looks onwards from the last find first, since the parts usually come in the contract's order. */
    private int find(byte[] needle, Answer answer, byte[] bytes) {
        int found = Scan.after(bytes, needle, at, answer.bodyTo);
        if (found < 0) {
            found = Scan.after(bytes, needle, answer.bodyFrom, answer.bodyTo);
        }
        at = found < 0 ? at : found;
        return found;
    }

    private static String describe(String fault, Exchange exchange, Answer answer, byte[] bytes) {
        String body = new String(
                bytes, answer.bodyFrom, Math.max(0, answer.bodyTo - answer.bodyFrom), StandardCharsets.UTF_8);
        return fault + ": " + exchange.kind + " line " + exchange.line + " key " + exchange.key + " got "
                + answer.status + " " + body;
    }
}

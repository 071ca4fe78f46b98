package org.uzat.bench.load;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Renewals, refusals and repeated keys over lines whose balances and validities are followed. */
final class Renewing implements Dialogue {

    private final Lines lines;
    private final Mix mix;
    private final Requests requests;
    private final Check check;

    Renewing(LoadPlan plan, Lines lines) {
        Memory memory = new Memory();
        this.lines = lines;
        this.mix = new Mix(plan, lines, memory);
        this.requests = new Requests(plan, lines);
        this.check = new Check(plan, lines, memory);
    }

    @Override
    public void ask(Exchange exchange, ByteBuffer out) {
        mix.next(exchange);
        requests.write(exchange, out);
    }

    @Override
    public @Nullable String fault(Exchange exchange, Answer answer, byte[] bytes) {
        return check.fault(exchange, answer, bytes);
    }

    @Override
    public void unanswered(Exchange exchange) {
        lines.forget(exchange.line);
    }
}

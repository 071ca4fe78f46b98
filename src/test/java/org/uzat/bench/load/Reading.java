package org.uzat.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.bench.load.Exchange.Kind;

/** The same questions again and again, in their order: each is answered 200 and with what is due. */
final class Reading implements Dialogue {

    private final List<Question> questions;
    private int next;

    Reading(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    @Override
    public void ask(Exchange exchange, ByteBuffer out) {
        exchange.kind = Kind.READ;
        exchange.line = next;
        next = (next + 1) % questions.size();
        out.clear().put(questions.get(exchange.line).request()).flip();
    }

    @Override
    public @Nullable String fault(Exchange exchange, Answer answer, byte[] bytes) {
        Question asked = questions.get(exchange.line);
        if (answer.status == 200 && Scan.after(bytes, asked.due(), answer.bodyFrom, answer.bodyTo) > 0) {
            return null;
        }
        String due = new String(asked.due(), StandardCharsets.UTF_8);
        String body = new String(bytes, answer.bodyFrom, answer.bodyTo - answer.bodyFrom, StandardCharsets.UTF_8);
        return "200 with " + due + " was due, got " + answer.status + " " + body;
    }

    @Override
    public void unanswered(Exchange exchange) {
        // what only reads may be asked again by anybody
    }
}

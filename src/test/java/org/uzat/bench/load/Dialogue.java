package org.uzat.bench.load;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What a load run asks, and how it judges what it is told. One thread calls it; nothing should be made per request. */
interface Dialogue {

    /** Chooses what the exchange asks next and writes the request, ready to be sent. */
    void ask(Exchange exchange, ByteBuffer out);

    /** What is wrong with the answer, or null. */
    @Nullable
    String fault(Exchange exchange, Answer answer, byte[] bytes);

    /** The exchange's request was lost with its connection: nobody knows whether it was served. */
    void unanswered(Exchange exchange);
}

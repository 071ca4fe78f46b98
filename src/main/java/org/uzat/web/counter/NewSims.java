package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.document.Action;
import org.uzat.document.Document;
import org.uzat.document.Masked;
import org.uzat.document.Need;
import org.uzat.document.Papers;
import org.uzat.document.Visit;
import org.uzat.line.Line;
import org.uzat.operator.LineState;
import org.uzat.outlet.Outlet;
import org.uzat.refusal.Refused;

/**
 * Cards that nobody has used yet: whoever buys one shows the document that the rules ask for, and becomes its holder right before
 * the money is taken, or not at all.
 */
@Component
class NewSims {

    /** Whether the buyer is the card's holder now. */
    sealed interface Held {
        /** @param fresh whether it was this press that made them its holder */
        record Ready(boolean fresh) implements Held {}

        record Not(Refused refusal) implements Held {}
    }

    private final Papers papers;
    private final Buyers buyers;
    private final Clock clock;

    NewSims(Papers papers, Buyers buyers, Clock clock) {
        this.papers = papers;
        this.buyers = buyers;
        this.clock = clock;
    }

    boolean isNew(Line line) {
        return line.state(clock.instant()) == LineState.PRE_ACTIVE;
    }

    /** Whether a document is to be scanned first. */
    boolean lacksDocument(HttpServletRequest request, CounterFrame frame, Line line) {
        return papers.needs(Action.NEW_SIM) != Need.NONE
                && buyer(request, frame, line).isEmpty()
                && papers.refusal(Action.NEW_SIM, line.id(), visit(frame)).isPresent();
    }

    /** What the clerk's screen says of a new card; null of one that is in use. */
    SaleScreen.@Nullable NewSim face(HttpServletRequest request, CounterFrame frame, Line line) {
        if (!isNew(line)) {
            return null;
        }
        String buyer = buyer(request, frame, line)
                .map(Document::masked)
                .map(NewSims::name)
                .orElse("");
        return new SaleScreen.NewSim(buyer, papers.needs(Action.NEW_SIM) != Need.NONE);
    }

    /** Makes the buyer the card's holder, where the rules ask for it. */
    Held hold(HttpServletRequest request, CounterFrame frame, Line line) {
        Optional<Document> buyer = buyer(request, frame, line);
        if (papers.needs(Action.NEW_SIM) == Need.HOLDER && buyer.isPresent()) {
            boolean held = papers.of(line.id()).isPresent();
            return papers.keep(line.id(), buyer.get(), null, visit(frame))
                    .<Held>map(Held.Not::new)
                    .orElseGet(() -> new Held.Ready(!held));
        }
        return papers.refusal(Action.NEW_SIM, line.id(), visit(frame))
                .<Held>map(Held.Not::new)
                .orElseGet(() -> new Held.Ready(false));
    }

    /** The card was not sold: whoever was made its holder for that is not. */
    void letGo(CounterFrame frame, Line line) {
        papers.leave(line.id(), visit(frame));
    }

    void sold(HttpServletRequest request) {
        buyers.forget(request);
    }

    private Optional<Document> buyer(HttpServletRequest request, CounterFrame frame, Line line) {
        return buyers.of(request, line.id(), frame.staff(), outlet(frame).zone());
    }

    private static Visit visit(CounterFrame frame) {
        return new Visit(frame.staff(), outlet(frame).id());
    }

    private static Outlet outlet(CounterFrame frame) {
        return Objects.requireNonNull(frame.outlet(), "nobody finds a line without a shop");
    }

    private static String name(Masked document) {
        return document.initials() + " · " + document.number();
    }
}

package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.document.Checked;
import org.uzat.document.Document;
import org.uzat.document.Papers;
import org.uzat.identity.Staff;
import org.uzat.numbering.LineId;

/** Who is about to buy a card, as the clerk's session remembers it: a checked document, sealed for this card and this clerk. */
@Component
public class Buyers {

    private static final String NAME = "counter.buyer";

    private record Presented(String line, String sealed) implements Serializable {}

    private final Papers papers;
    private final Carried carried;

    Buyers(Papers papers, Carried carried) {
        this.papers = papers;
        this.carried = carried;
    }

    /**
     * Remembers a document that was checked; it takes the place of one before it.
     *
     * @param typed its zone as it was scanned
     */
    public void present(HttpServletRequest request, LineId line, Staff staff, String typed) {
        String sealed = carried.seal(typed, line, staff);
        request.getSession().setAttribute(NAME, new Presented(line.toString(), sealed));
    }

    /** Whoever showed a document for this card in the last quarter of an hour. */
    Optional<Document> of(HttpServletRequest request, LineId line, Staff staff, ZoneId zone) {
        HttpSession session = request.getSession(false);
        Object value = session == null ? null : session.getAttribute(NAME);
        return Optional.ofNullable(value instanceof Presented presented ? presented : null)
                .filter(presented -> presented.line().equals(line.toString()))
                .flatMap(presented -> carried.open(presented.sealed(), line, staff))
                .map(typed -> papers.check(typed, zone))
                .map(checked -> checked instanceof Checked.Good good ? good.document() : null);
    }

    /** Nobody buys any more. */
    void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(NAME);
    }
}

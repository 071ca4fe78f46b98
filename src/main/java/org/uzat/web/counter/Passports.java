package org.uzat.web.counter;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uzat.document.Checked;
import org.uzat.document.Papers;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.outlet.Outlet;
import org.uzat.refusal.Refused;

/** Finds cards by their holder's passport, whose zone a scanner types into the same field as any card's number. */
@Component
public class Passports {

    private static final int SHORTEST = 28;

    /** What was found. */
    sealed interface Found {
        /** The holder's cards of this shop's operator. */
        record Some(List<Held> lines) implements Found {}

        /** The document is not good. */
        record Bad(Refused refusal) implements Found {}
    }

    /** One of somebody's cards. */
    public record Held(String id, String name) {}

    private final Papers papers;
    private final Lines lines;

    Passports(Papers papers, Lines lines) {
        this.papers = papers;
        this.lines = lines;
    }

    /** Whether what was typed looks like a document's zone: it has its fillers, and no card number is as long. */
    boolean isOne(String typed) {
        String bare = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return bare.contains("<") || (bare.length() >= SHORTEST && bare.matches("[A-Z].*"));
    }

    Found find(Outlet shop, String typed) {
        return switch (papers.check(typed, shop.zone())) {
            case Checked.Bad bad -> new Found.Bad(bad.refusal());
            case Checked.Good good -> new Found.Some(held(lines.read(papers.find(good.document())), shop));
        };
    }

    private static List<Held> held(Map<LineId, Line> found, Outlet shop) {
        Collection<Line> all = found.values();
        return all.stream()
                .filter(line -> line.operatorId() == shop.operatorId())
                .map(line -> new Held(
                        line.id().toString(),
                        line.msisdn() == null ? line.iccid() : line.msisdn().international()))
                .toList();
    }
}

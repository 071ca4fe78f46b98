package org.uzat.web.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.uzat.document.Checked;
import org.uzat.document.Document;
import org.uzat.document.Masked;
import org.uzat.document.Paper;
import org.uzat.line.Line;
import org.uzat.operator.LineState;
import org.uzat.web.document.PaperScreen.Fact;
import org.uzat.web.page.Page;

/** Documents in the reader's words. */
record PaperWords(Page page, ZoneId zone) {

    /** What anybody at work may see. */
    List<Fact> masked(Masked document) {
        return List.of(
                fact("kind", page.say("paper.kind." + document.kind())),
                fact("issuer", document.issuer()),
                fact("number", document.number()),
                fact("initials", document.initials()),
                fact("expires", day(document.expires())));
    }

    /** The kept document, with its days. */
    List<Fact> kept(Paper paper) {
        List<Fact> facts = new ArrayList<>(masked(paper.document()));
        facts.add(fact("kept", day(paper.keptAt())));
        facts.add(fact("shown", day(paper.shownAt())));
        return facts;
    }

    /** All of it. */
    List<Fact> whole(Document document) {
        String names = (document.given() + " " + document.surname()).strip() + (document.cut() ? " …" : "");
        return List.of(
                fact("kind", page.say("paper.kind." + document.kind())),
                fact("issuer", document.issuer()),
                fact("number", document.number()),
                fact("names", names),
                fact("nationality", document.nationality()),
                fact("born", born(document.born())),
                fact("expires", day(document.expires())));
    }

    List<String> corrected(List<Checked.Corrected> places) {
        return places.stream()
                .map(place -> page.say("paper.corrected", "line", place.line(), "position", place.position()))
                .toList();
    }

    /** What a line goes by: its number, or its card's where it has none. */
    static String name(Line line) {
        return line.msisdn() == null ? line.iccid() : line.msisdn().international();
    }

    String state(LineState state) {
        return page.say("card.state." + state);
    }

    static String tone(LineState state) {
        return switch (state) {
            case PRE_ACTIVE, ACTIVE -> "ring-calm";
            case GRACE, SUSPENDED -> "ring-soon";
            case TERMINATED, BLOCKED -> "ring-over";
        };
    }

    private String born(String born) {
        boolean whole = born.length() == LocalDate.EPOCH.toString().length();
        if (whole) {
            return day(LocalDate.parse(born));
        }
        return born.isEmpty() ? page.say("paper.fact.unknown") : born;
    }

    private String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    private String day(LocalDate day) {
        return page.formats().shortDay(day, LocalDate.MIN); // with its year, whichever that is
    }

    private Fact fact(String name, String value) {
        return new Fact(page.say("paper.fact." + name), value);
    }
}

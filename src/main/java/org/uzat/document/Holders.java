package org.uzat.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/**
 * Who holds which line. A person is who shows the same document, or a new one with the same nationality, date of birth and
 * names.
 */
@Component
class Holders {

    private final PaperStore papers;
    private final PlaceStore places;
    private final ShownStore shown;
    private final Lines lines;
    private final Audit audit;
    private final DocumentSettings settings;

    Holders(
            PaperStore papers,
            PlaceStore places,
            ShownStore shown,
            Lines lines,
            Audit audit,
            DocumentSettings settings) {
        this.papers = papers;
        this.places = places;
        this.shown = shown;
        this.lines = lines;
        this.audit = audit;
        this.settings = settings;
    }

    /** Whose a document is, seen from a line. */
    Whose whose(LineId line, Document document) {
        return papers.find(line)
                .map(kept -> kept.person().equals(person(document)) ? Whose.HOLDERS : Whose.ANOTHERS)
                .orElse(Whose.NOBODY_HOLDS);
    }

    /** The lines of whoever shows a document. */
    List<LineId> lines(Document document) {
        return places.lines(person(document));
    }

    /** Within the caller's transaction, which must not commit what was refused. */
    Optional<Refused> keep(LineId line, Document document, @Nullable HolderChange change, Visit visit, Instant now) {
        Hash person = places.person(papers.hash(document), papers.personOf(document));
        Optional<PaperStore.Kept> before = before(line, person, document, visit, now);
        boolean another = before.isPresent() && !before.get().person().equals(person);
        if (another && change == null) {
            return Optional.of(Refused.of(Reason.DOCUMENT_OF_ANOTHER));
        }
        if (before.isEmpty() || another) {
            if (!takesPlace(person, line, now)) {
                return Optional.of(
                        Refused.of(Reason.PERSON_LINES_MAX, "most", Integer.toString(settings.linesAPerson())));
            }
            before.ifPresent(former -> places.free(former.person(), line));
            shown.forget(line);
        }
        before.ifPresent(former -> papers.replace(line, person, document, visit, now));
        shown.put(line, visit.staff().actor(), Whose.HOLDERS, now);
        log(line, another ? change : null, visit, now);
        return Optional.empty();
    }

    /** What is kept so far, locked; where nothing was, this is kept from now on. Of two who come first at once one waits here. */
    private Optional<PaperStore.Kept> before(LineId line, Hash person, Document document, Visit visit, Instant now) {
        Optional<PaperStore.Kept> kept = Optional.empty();
        while (kept.isEmpty()) {
            if (papers.insert(line, person, document, visit, now)) {
                return Optional.empty();
            }
            kept = papers.lock(line);
        }
        return kept;
    }

    private Hash person(Document document) {
        return places.known(papers.hash(document)).orElseGet(() -> papers.personOf(document));
    }

    /** Takes one of the person's places; lines that have ended give theirs up first. A further turn means that somebody else took one meanwhile. */
    private boolean takesPlace(Hash person, LineId line, Instant now) {
        giveUpEnded(person, now);
        List<LineId> held = places.lines(person);
        while (!held.contains(line) && held.size() < settings.linesAPerson()) {
            places.take(person, line, settings.linesAPerson());
            held = places.lines(person);
        }
        return held.contains(line);
    }

    private void giveUpEnded(Hash person, Instant now) {
        List<LineId> held = places.lines(person);
        Map<LineId, Line> known = lines.read(held);
        held.stream()
                .filter(line -> {
                    Line there = known.get(line);
                    return there == null || there.state(now) == LineState.TERMINATED;
                })
                .forEach(line -> places.free(person, line));
    }

    private void log(LineId line, @Nullable HolderChange change, Visit visit, Instant now) {
        String outlet = Integer.toString(visit.outletId());
        String actor = visit.staff().actor();
        Deed deed = change == null
                ? new Deed(actor, "DOCUMENT_KEPT", line.toString(), Map.of("outlet", outlet))
                : new Deed(actor, "HOLDER_CHANGED", line.toString(), Map.of("outlet", outlet, "why", change.name()));
        audit.append(List.of(deed), now);
    }
}

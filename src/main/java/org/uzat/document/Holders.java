package org.uzat.document;

import java.time.Instant;
import java.util.HashMap;
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

    /** Whether a person could hold one line more, or holds this one already. */
    boolean hasRoom(LineId line, Document document, Instant now) {
        List<LineId> held = lines(document);
        Map<LineId, Line> known = lines.read(held);
        long living = held.stream().filter(one -> !isOver(known.get(one), now)).count();
        return held.contains(line) || living < settings.linesAPerson();
    }

    /** Within the caller's transaction, which must not commit what was refused. */
    Optional<Refused> keep(LineId line, Document document, @Nullable HolderChange change, Visit visit, Instant now) {
        Hash person = places.person(papers.hash(document), papers.personOf(document));
        Optional<PaperStore.Kept> before = before(line, person, document, visit, now);
        boolean another = before.isPresent() && !before.get().person().equals(person);
        if (another && change == null && !isLeft(before.get(), now)) {
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
        if (another && change != null) {
            log(line, "HOLDER_CHANGED", Map.of("why", change.name()), visit, now);
        } else {
            log(line, "DOCUMENT_KEPT", Map.of(), visit, now);
        }
        return Optional.empty();
    }

    /** Takes a holder away again from a card that was never used. */
    void leave(LineId line, Visit visit, Instant now) {
        papers.lock(line).filter(kept -> isUnused(line, now)).ifPresent(kept -> {
            papers.delete(line);
            places.free(kept.person(), line);
            shown.forget(line);
            log(line, "HOLDER_LEFT", Map.of(), visit, now);
        });
    }

    /** Whether whoever was to be the holder of a new card went away without it. */
    private boolean isLeft(PaperStore.Kept kept, Instant now) {
        return kept.shownAt().plus(Papers.COUNTS_FOR).isBefore(now) && isUnused(kept.line(), now);
    }

    private boolean isUnused(LineId line, Instant now) {
        Line there = lines.read(List.of(line)).get(line);
        return there != null && there.life().byTime(now) == LineState.PRE_ACTIVE;
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
        held.stream().filter(line -> isOver(known.get(line), now)).forEach(line -> places.free(person, line));
    }

    private static boolean isOver(@Nullable Line line, Instant now) {
        return line == null || line.state(now) == LineState.TERMINATED;
    }

    private void log(LineId line, String did, Map<String, String> why, Visit visit, Instant now) {
        Map<String, String> detail = new HashMap<>(why);
        detail.put("outlet", Integer.toString(visit.outletId()));
        audit.append(List.of(new Deed(visit.staff().actor(), did, line.toString(), detail)), now);
    }
}

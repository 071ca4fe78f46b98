package org.uzat.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.database.World;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/**
 * The documents of lines' holders. A counter checks what is shown, notes that it was shown for a line, keeps it as the holder's where
 * somebody becomes one, and asks before each action whether the document it needs was shown.
 */
@Component
@EnableConfigurationProperties(DocumentSettings.class)
public class Papers {

    /** How long a document that was shown counts for actions. */
    public static final Duration COUNTS_FOR = Duration.ofMinutes(15);

    private final DocumentSettings settings;
    private final PaperStore store;
    private final ShownStore shown;
    private final Holders holders;
    private final Audit audit;
    private final World world;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Papers(
            DocumentSettings settings,
            PaperStore store,
            ShownStore shown,
            Holders holders,
            Audit audit,
            World world,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.shown = shown;
        this.holders = holders;
        this.audit = audit;
        this.world = world;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads a machine-readable zone as typed or scanned; never throws.
     *
     * @param zone of the shop: a document is valid to the end of its last day there
     */
    public Checked check(String typed, ZoneId zone) {
        return DocumentCheck.check(typed, LocalDate.ofInstant(clock.instant(), zone), world.isDemo());
    }

    /** Which document an action needs. */
    public Need needs(Action action) {
        return settings.of(action);
    }

    /** How many lines one person may hold. */
    public int linesAPerson() {
        return settings.linesAPerson();
    }

    /**
     * Why an action may not go on for want of a document; empty where it may. To be asked right before it.
     *
     * @param visit whoever does it must have seen the document
     */
    public Optional<Refused> refusal(Action action, LineId line, Visit visit) {
        Need need = needs(action);
        if (need == Need.NONE) {
            return Optional.empty();
        }
        Instant since = clock.instant().minus(COUNTS_FOR);
        boolean fits = shown.since(line, visit.staff().actor(), since)
                .filter(whose -> need == Need.ANY || whose == Whose.HOLDERS)
                .isPresent();
        return fits
                ? Optional.empty()
                : Optional.of(Refused.of(need == Need.ANY ? Reason.DOCUMENT_NEEDED : Reason.HOLDERS_DOCUMENT_NEEDED));
    }

    /** Notes that a checked document was shown for a line, and says whose it is; nothing of it is kept but what is kept already. */
    public Whose show(LineId line, Document document, Visit visit) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            Whose whose = holders.whose(line, document);
            if (whose == Whose.HOLDERS) {
                store.shown(line, now);
            }
            shown.put(line, visit.staff().actor(), whose, now);
            return whose;
        });
    }

    /**
     * Makes whoever shows this document the line's holder; empty if that is done. It counts as shown. Refused where somebody else
     * holds the line and no reason is given, or the person holds as many lines as one may. A card that nobody has used needs no
     * reason once its former buyer has been gone for {@link #COUNTS_FOR}.
     *
     * @param change why the holder is another; null where the line has none or it is the same
     */
    public Optional<Refused> keep(LineId line, Document document, @Nullable HolderChange change, Visit visit) {
        return transaction.execute(status -> {
            Optional<Refused> refused = holders.keep(line, document, change, visit, clock.instant());
            if (refused.isPresent()) {
                status.setRollbackOnly();
            }
            return refused;
        });
    }

    /** Why whoever shows this document cannot become the line's holder, since they hold as many lines as one may; empty where they can. */
    public Optional<Refused> full(LineId line, Document document) {
        return holders.hasRoom(line, document, clock.instant())
                ? Optional.empty()
                : Optional.of(Refused.of(Reason.PERSON_LINES_MAX, "most", Integer.toString(linesAPerson())));
    }

    /**
     * Takes back that somebody became the holder of a card which was not sold after all, so that it takes none of their places;
     * nothing where the card has been used.
     */
    public void leave(LineId line, Visit visit) {
        transaction.executeWithoutResult(status -> holders.leave(line, visit, clock.instant()));
    }

    /** The lines that whoever shows this document holds. */
    public List<LineId> find(Document document) {
        return holders.lines(document);
    }

    /** The holder's document, masked; empty where nobody's is kept. */
    public Optional<Paper> of(LineId line) {
        return store.find(line).map(PaperStore.Kept::paper);
    }

    /** The whole of it; the look is logged with its reason in the same transaction. */
    public Optional<Document> see(LineId line, SeenBecause why, Visit visit) {
        return transaction.execute(status -> {
            Optional<Document> document = store.find(line).map(PaperStore.Kept::document);
            if (document.isPresent()) {
                Map<String, String> detail = Map.of("why", why.name(), "outlet", Integer.toString(visit.outletId()));
                Deed seen = new Deed(visit.staff().actor(), "DOCUMENT_SEEN", line.toString(), detail);
                audit.append(List.of(seen), clock.instant());
            }
            return document;
        });
    }
}

package org.uzat.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.till.SaleAnswer;
import org.uzat.till.Shift;
import org.uzat.till.Shifts;
import org.uzat.till.ShopSale;
import org.uzat.time.Expiry;
import org.uzat.web.guest.ValidTo;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;
import org.uzat.web.trade.Shelf;

/** The lines and sales that a shop's people may see: their own operator's, their own shop's. */
@Component
class CounterLines {

    private final Lines lines;
    private final Shifts shifts;
    private final Pages pages;
    private final Clock clock;

    CounterLines(Lines lines, Shifts shifts, Pages pages, Clock clock) {
        this.lines = lines;
        this.shifts = shifts;
        this.pages = pages;
        this.clock = clock;
    }

    /** A line by its id, where it is one of the shop's operator. */
    Optional<Line> of(CounterFrame frame, String id) {
        return LineId.parse(id)
                .flatMap(line -> lines.find(new LineName.ById(line)))
                .filter(line -> frame.outlet() != null && frame.outlet().operatorId() == line.operatorId());
    }

    /** Whether a sale was made in this shop. */
    boolean isHere(CounterFrame frame, ShopSale sale) {
        return shifts.byId(sale.shiftId()).filter(shift -> isHere(frame, shift)).isPresent();
    }

    boolean isHere(CounterFrame frame, Shift shift) {
        return frame.outlet() != null
                && shift.till().outletId() == frame.outlet().id();
    }

    /** That somebody has just sold to the same card, with both ends. */
    RefusalWords another(Page page, SaleAnswer.Another another) {
        return new RefusalWords(
                page.say("counter.another.title"),
                page.say(
                        "counter.another.text",
                        "before",
                        end(page, another.before()),
                        "after",
                        end(page, another.after())),
                page.say("counter.another.next"));
    }

    /** A refusal in words; where the form itself makes no sense, in those that tell what is missing. */
    static RefusalWords words(Page page, Refused refused, String unclear) {
        return refused.reason() == Reason.MALFORMED
                ? new RefusalWords(
                        page.say(unclear + ".title"), page.say(unclear + ".text"), page.say(unclear + ".next"))
                : page.refusal(refused.reason().name(), RefusalFacts.arguments(refused.facts()));
    }

    ResponseEntity<byte[]> gone(HttpServletRequest request) {
        Page page = pages.page(request, "/counter");
        return pages.refuse(
                page, "NOT_FOUND", Map.of(), "error.jte", new ErrorScreen(page.refusal("NOT_FOUND", Map.of())));
    }

    /** An end in words, or that there is none. */
    String end(Page page, Expiry expiry) {
        ValidTo end = Shelf.validTo(expiry);
        return end == null
                ? page.say("offer.unused")
                : end.words(
                        page.formats(), clock.instant().atZone(expiry.zone()).toLocalDate());
    }
}

package org.uzat.web.paylink;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineName;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.paylink.PayLink;
import org.uzat.receipt.Mask;
import org.uzat.time.Expiry;
import org.uzat.web.guest.ValidTo;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Shelf;

/** What a link is about, in words; of the card only what anybody may know who was sent it. */
@Component
class LinkFacts {

    private final Lines lines;
    private final Operators operators;
    private final Catalogues catalogues;
    private final Clock clock;

    LinkFacts(Lines lines, Operators operators, Catalogues catalogues, Clock clock) {
        this.lines = lines;
        this.operators = operators;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** A link with its card and pack. */
    record Of(PayLink link, Line line, OperatorSettings settings, PackVersion pack, Instant now) {

        String masked() {
            return Mask.of(line.msisdn(), line.iccid());
        }

        String packName(Page page) {
            return pack.name(page.language().tag());
        }

        String price(Page page) {
            return page.formats().money(Shelf.amount(link.price()));
        }

        /** What the pack brings. */
        String brings(Page page) {
            List<String> parts = new ArrayList<>();
            if (pack.days() > 0) {
                parts.add(page.say("time.days", "days", pack.days()));
            }
            if (pack.hours() > 0) {
                parts.add(page.say("time.hours", "hours", pack.hours()));
            }
            pack.allowances().forEach(allowance -> parts.add(BringsWords.of(page, allowance)));
            return String.join(" · ", parts);
        }

        /** Until when the price is held. */
        String until(Page page) {
            var at = link.endsAt().atZone(settings.zone());
            return page.formats().dayAt(page.formats().day(at.toLocalDate(), today()), at.toLocalTime());
        }

        LocalDate today() {
            return LocalDate.ofInstant(now, settings.zone());
        }

        /** An end in words; null where it is the one there is already. */
        @Nullable
        String moved(Page page, Expiry before, Expiry after) {
            ValidTo end = Shelf.validTo(after);
            return end == null || end.equals(Shelf.validTo(before)) ? null : end.words(page.formats(), today());
        }
    }

    Of of(PayLink link) {
        Instant now = clock.instant();
        Line line = lines.find(new LineName.ById(link.line())).orElseThrow();
        PackVersion pack = catalogues.current().version(link.packVersionId()).orElseThrow();
        return new Of(link, line, Objects.requireNonNull(operators.inForce(line.operatorId(), now)), pack, now);
    }
}

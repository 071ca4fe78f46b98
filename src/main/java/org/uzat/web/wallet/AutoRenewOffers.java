package org.uzat.web.wallet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.origin.Channel;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Shelf;

/** What a card can be renewed with by itself. */
@Component
class AutoRenewOffers {

    /**
     * One of them.
     *
     * @param price what its owner agrees to
     */
    record Offered(PackVersion version, Money price) {

        String pack() {
            return version.code();
        }

        /** As the form hands it back: the price is part of it, so that nobody agrees to one that was not shown. */
        String value() {
            return version.code() + ":" + price.minor();
        }

        String words(Page page) {
            return version.name(page.language().tag()) + " · " + page.formats().money(Shelf.amount(price));
        }
    }

    private final Catalogues catalogues;
    private final Clock clock;

    AutoRenewOffers(Catalogues catalogues, Clock clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** Packs that give time, cheapest first. */
    List<Offered> all(Line line) {
        return catalogues.current().onSale(line.operatorId(), line.cardType(), Channel.AUTO, clock.instant()).stream()
                .filter(version -> version.days() > 0 || version.hours() > 0)
                .map(version -> new Offered(version, version.price()))
                .toList();
    }

    /** What a form handed back, where it is still offered at that price. */
    Optional<Offered> parse(Line line, String value) {
        return all(line).stream()
                .filter(offered -> offered.value().equals(value))
                .findFirst();
    }
}

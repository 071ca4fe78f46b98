package org.uzat.web.trade;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.decision.RenewalId;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.language.Texts;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.promotion.Uses;
import org.uzat.web.guest.Gift;

/** Tells what promotions give, in the reader's language. */
@Component
public class Gifts {

    private final Promotions promotions;
    private final Uses uses;
    private final Catalogues catalogues;
    private final Texts texts;
    private final Clock clock;

    Gifts(Promotions promotions, Uses uses, Catalogues catalogues, Texts texts, Clock clock) {
        this.promotions = promotions;
        this.uses = uses;
        this.catalogues = catalogues;
        this.texts = texts;
        this.clock = clock;
    }

    /** What each promotion gave in a deal, in the order in which they were taken into account. */
    public List<Gift> of(Deal deal, Currency currency, Language language) {
        return deal.gave().stream()
                .flatMap(gave -> promotions.version(gave.versionId()).stream()
                        .map(promotion -> gift(promotion, gave, currency, language)))
                .toList();
    }

    /** What promotions gave with a sale; nothing where it is not known yet, or there were none. */
    public List<Gift> of(@Nullable RenewalId sale, Currency currency, Language language) {
        if (sale == null) {
            return List.of();
        }
        return of(uses.ofLine(sale.line()).getOrDefault(sale.version(), Deal.NONE), currency, language);
    }

    private Gift gift(Promotion promotion, Deal.Gave gave, Currency currency, Language language) {
        var words = new PromotionWords(texts.in(language), catalogues.current(), clock.instant());
        return new Gift(
                promotion.code(),
                promotion.name(language.tag()),
                words.gives(promotion.benefit()),
                words.conditions(promotion),
                new Amount(gave.discountMinor(), currency),
                gave.bonusDays(),
                gave.bonusData(),
                promotion.wantsCode(),
                promotion.until());
    }
}

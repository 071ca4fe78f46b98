package org.uzat.web.trade;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.language.Texts;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.web.guest.Gift;

/** Tells what promotions give, in the reader's language. */
@Component
public class Gifts {

    private final Promotions promotions;
    private final Catalogues catalogues;
    private final Texts texts;
    private final Clock clock;

    Gifts(Promotions promotions, Catalogues catalogues, Texts texts, Clock clock) {
        this.promotions = promotions;
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

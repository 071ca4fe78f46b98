package org.uzat.web.promotion;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.web.page.Page;
import org.uzat.web.trade.PromotionWords;

/** Promotions as the desk lists them: each in its latest version, with what was given of it. */
@Component
class PromotionBook {

    private final Promotions promotions;
    private final Operators operators;
    private final Catalogues catalogues;
    private final Clock clock;

    PromotionBook(Promotions promotions, Operators operators, Catalogues catalogues, Clock clock) {
        this.promotions = promotions;
        this.operators = operators;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** All of all operators, those that can still be had first, then the latest. */
    List<PromotionFacts> all(Page page) {
        return operators().stream()
                .flatMap(operator -> promotions.all(operator.operatorId()).stream())
                .map(versions -> facts(page, versions.getFirst()))
                .sorted(Comparator.comparing(PromotionFacts::standing)
                        .thenComparing(facts -> -facts.promotion().promotionId()))
                .toList();
    }

    /** One in its latest version. */
    Optional<Promotion> latest(int promotionId) {
        return operators().stream()
                .flatMap(operator -> promotions.all(operator.operatorId()).stream())
                .map(List::getFirst)
                .filter(one -> one.promotionId() == promotionId)
                .findFirst();
    }

    PromotionFacts facts(Page page, Promotion promotion) {
        Instant now = clock.instant();
        return new PromotionFacts(
                page,
                promotion,
                promotions.spent(promotion.promotionId()),
                operators.inForce(promotion.operatorId(), now),
                new PromotionWords(page.words(), catalogues.current(), now),
                now);
    }

    List<OperatorSettings> operators() {
        return operators.all(clock.instant()).stream()
                .sorted(Comparator.comparing(OperatorSettings::code))
                .toList();
    }
}

package org.uzat.web.promotion;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.snapshot.Snapshots;

/** What staff does with promotions; every step is logged in the transaction that takes it. */
@Component
public class PromotionActs {

    /** Why one is paused or goes on. */
    public enum Why {
        MISTAKE,
        MISUSED,
        TOO_DEAR,
        ASKED,
        MENDED
    }

    private final Promotions promotions;
    private final PromoCodes codes;
    private final Audit audit;
    private final Snapshots snapshots;
    private final TransactionOperations transaction;
    private final Clock clock;

    PromotionActs(
            Promotions promotions,
            PromoCodes codes,
            Audit audit,
            Snapshots snapshots,
            TransactionOperations transaction,
            Clock clock) {
        this.promotions = promotions;
        this.codes = codes;
        this.audit = audit;
        this.snapshots = snapshots;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes or changes one. */
    Promotions.Saved save(Promotion wanted, String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Promotions.Saved saved = promotions.save(wanted);
            switch (saved) {
                case Promotions.Saved.Done(Promotion promotion, boolean unchanged) -> {
                    if (!unchanged) {
                        log(by, "PROMOTION_SAVED", promotion, Map.of("version", "" + promotion.versionId()));
                    }
                }
                case Promotions.Saved.NotSaved _ -> status.setRollbackOnly();
            }
            return saved;
        }));
    }

    /** Stops one at once, or lets it go on. */
    void pause(Promotion promotion, boolean paused, Why why, String by) {
        transaction.executeWithoutResult(status -> {
            promotions.pause(promotion.promotionId(), paused);
            log(by, paused ? "PROMOTION_PAUSED" : "PROMOTION_RESUMED", promotion, Map.of("why", why.name()));
        });
    }

    /** Makes one-use codes; they are nowhere but in what this returns. */
    List<String> codes(Promotion promotion, int count, String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<String> made = codes.make(promotion.promotionId(), count);
            log(by, "PROMOTION_CODES_MADE", promotion, Map.of("codes", "" + count));
            return made;
        }));
    }

    /** What was saved is known here at once, elsewhere within a second. */
    void lookAgain() {
        snapshots.refresh();
    }

    private void log(String by, String action, Promotion promotion, Map<String, String> detail) {
        audit.append(List.of(new Deed(by, action, "promotion:" + promotion.code(), detail)), clock.instant());
    }
}

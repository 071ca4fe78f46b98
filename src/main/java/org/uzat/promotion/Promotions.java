package org.uzat.promotion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.intake.ContentHash;
import org.uzat.money.Money;
import org.uzat.snapshot.Snapshot;
import org.uzat.snapshot.Snapshots;

/** The door to promotions: which are in force, and how they are made, changed, limited and paused. In memory, as packs are. */
@Component
public class Promotions {

    private static final String TOPIC = "promotions";

    private final PromotionStore store;
    private final Snapshots snapshots;
    private final Snapshot<LoadedPromotions> known;
    private final TransactionOperations transaction;
    private final Clock clock;

    Promotions(PromotionStore store, Snapshots snapshots, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.known = snapshots.follow(TOPIC, () -> new LoadedPromotions(store.versions()));
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a promotion that somebody wants. */
    public sealed interface Saved {

        /** It is stored; whether it was there already. */
        record Done(Promotion promotion, boolean unchanged) implements Saved {}

        /** It cannot be. */
        record NotSaved(List<Fault> faults) implements Saved {}
    }

    /**
     * What was given of a promotion and is set aside of it.
     *
     * @param minor discounts in minor units; returned purchases count too
     * @param uses purchases
     */
    public record Spent(long minor, int uses) {}

    /** The promotions of an operator in force at an instant, by number; none costs nothing. */
    public List<Promotion> inForce(short operatorId, Instant now) {
        return known.get().inForce(operatorId, now);
    }

    /** All promotions of an operator by number, each with its versions, latest first. */
    public List<List<Promotion>> all(short operatorId) {
        return known.get().all(operatorId);
    }

    /** A version, in force or not. */
    public Optional<Promotion> version(int versionId) {
        return known.get().version(versionId);
    }

    /** Makes a promotion, or a version of one that there is: the one of the same operator and code. */
    public Saved save(Promotion wanted) {
        List<Fault> faults = Wanting.faults(wanted);
        if (!faults.isEmpty()) {
            return new Saved.NotSaved(faults);
        }
        Saved saved = transaction.execute(status -> put(wanted));
        snapshots.refresh();
        return saved instanceof Saved.Done(var promotion, var unchanged)
                ? new Saved.Done(version(promotion.versionId()).orElse(promotion), unchanged)
                : saved;
    }

    /** Stops a promotion at once, or lets it go on. */
    public void pause(int promotionId, boolean paused) {
        transaction.executeWithoutResult(status -> {
            store.pause(promotionId, paused);
            snapshots.changed(TOPIC);
        });
        snapshots.refresh();
    }

    /** Sets how much there is of a promotion; a fault where more than that was given already. */
    public Optional<Fault> limit(int promotionId, Limits limits) {
        Optional<Fault> fault = transaction.execute(status -> limited(promotionId, limits));
        snapshots.refresh();
        return fault;
    }

    /** What was given of a promotion and is set aside of it. */
    public Spent spent(int promotionId) {
        return store.spent(promotionId);
    }

    /** Whether a code that was typed is the word of one of them. */
    boolean knowsWord(String hash) {
        return known.get().knowsWord(hash);
    }

    private Saved put(Promotion wanted) {
        snapshots.lock(TOPIC);
        String content = PromotionJson.write(wanted);
        String hash = ContentHash.of(content + "\n" + wanted.until());
        int promotionId = store.promotionId(wanted.operatorId(), wanted.code());
        Optional<PromotionStore.Stored> stored = store.stored(promotionId, wanted.from());
        boolean same = stored.isPresent() && stored.get().contentHash().equals(hash);
        if (stored.isPresent() && !same && !wanted.from().isAfter(clock.instant())) {
            String reason = "another version is in force from then on; give the new one a later from";
            return new Saved.NotSaved(List.of(new Fault("from", wanted.from().toString(), reason)));
        }
        boolean limitsSame = hasLimits(wanted);
        Optional<Fault> limits = limitsSame ? Optional.empty() : limited(promotionId, wanted.limits());
        if (limits.isPresent()) {
            return new Saved.NotSaved(List.of(limits.get()));
        }
        int versionId = stored.map(PromotionStore.Stored::versionId)
                .orElseGet(() -> store.insert(promotionId, wanted, content, hash));
        if (stored.isPresent() && !same) {
            store.replace(versionId, wanted, content, hash);
        }
        snapshots.changed(TOPIC);
        return new Saved.Done(numbered(wanted, promotionId, versionId), same && limitsSame);
    }

    /** Whether the promotion of this code has just these limits, as this node knows it. */
    private boolean hasLimits(Promotion wanted) {
        return all(wanted.operatorId()).stream()
                .map(List::getFirst)
                .filter(former -> former.code().equals(wanted.code()))
                .findFirst()
                .map(Promotion::limits)
                .orElse(Limits.NONE)
                .equals(wanted.limits());
    }

    private Optional<Fault> limited(int promotionId, Limits limits) {
        store.lockUses();
        Spent spent = store.spent(promotionId);
        Money budget = limits.budget();
        if (budget != null && budget.minor() < spent.minor()) {
            return Optional.of(new Fault("budget", budget.amount(), "is less than what was given already"));
        }
        if (limits.uses() != null && limits.uses() < spent.uses()) {
            return Optional.of(new Fault("uses", limits.uses().toString(), "is less than what was given already"));
        }
        store.limit(promotionId, limits, spent);
        snapshots.changed(TOPIC);
        return Optional.empty();
    }

    private static Promotion numbered(Promotion one, int promotionId, int versionId) {
        return new Promotion(
                promotionId,
                versionId,
                one.operatorId(),
                one.code(),
                one.names(),
                one.benefit(),
                one.conditions(),
                one.stackable(),
                one.from(),
                one.until(),
                one.limits(),
                one.paused());
    }
}

package org.uzat.promotion;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One version of a promotion; a sale stores the version it was made by.
 *
 * @param promotionId the same in all versions; 0 before it is stored
 * @param versionId the stored version; 0 before it is stored
 * @param operatorId whose promotion
 * @param code its name for machines, as packs have one; not what travellers type
 * @param names by BCP 47 language: zh, en, az, ru
 * @param benefit what it gives
 * @param conditions all of which must be met
 * @param stackable whether it may be given together with others that may
 * @param from from when it is given
 * @param until until when, exclusive; there is always an end, and travellers are told it
 * @param limits how much of it there is
 * @param paused whether it is not given at the moment
 */
public record Promotion(
        int promotionId,
        int versionId,
        short operatorId,
        String code,
        Map<String, String> names,
        Benefit benefit,
        List<Condition> conditions,
        boolean stackable,
        Instant from,
        Instant until,
        Limits limits,
        boolean paused) {

    public Promotion {
        names = Map.copyOf(names);
        conditions = List.copyOf(conditions);
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("a promotion ends after it begins");
        }
    }

    /** Whether it is given at an instant, as far as its own dates say. */
    public boolean inForce(Instant now) {
        return !paused && !now.isBefore(from) && now.isBefore(until);
    }

    /** Whether it is given only with a code. */
    public boolean wantsCode() {
        return conditions.stream().anyMatch(Condition::wantsCode);
    }

    /** What has to be read to tell whether it is given. */
    public boolean asks(Condition.Asks what) {
        return conditions.stream().anyMatch(condition -> condition.asks() == what);
    }

    /** The days for whoever recommended; 0 where it is no referral. */
    public int referrerDays() {
        return conditions.stream()
                .mapToInt(condition -> condition instanceof Condition.Referral referral ? referral.referrerDays() : 0)
                .sum();
    }

    /** The name in a language, English where there is none, the code where there is neither. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", code));
    }
}

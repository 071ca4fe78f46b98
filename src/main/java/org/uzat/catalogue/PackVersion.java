package org.uzat.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.origin.Channel;

/**
 * One version of a pack as sold from an instant on; a sale stores the version it was made by.
 *
 * @param packVersionId the stored id
 * @param operatorId whose pack
 * @param code the pack's code, the same in all its versions
 * @param effectiveFrom from when it is sold
 * @param effectiveUntil until when, exclusive, or null
 * @param names by BCP 47 language: zh, en, az, ru
 * @param price with VAT
 * @param rule how its days join
 * @param days calendar days, 0 where it counts hours or gives none
 * @param hours rolling hours, 0 where it counts days or gives none
 * @param maxQuantity how many may be bought at once
 * @param cardTypes to which card types it is sold; empty: to all
 * @param channels through which doors; empty: all
 * @param allowances what it grants besides days
 */
public record PackVersion(
        int packVersionId,
        short operatorId,
        String code,
        Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        Map<String, String> names,
        Money price,
        Rule rule,
        int days,
        int hours,
        int maxQuantity,
        Set<String> cardTypes,
        Set<Channel> channels,
        List<PackAllowance> allowances) {

    /** Whether sold to this type of card. */
    public boolean fits(String cardType) {
        return cardTypes.isEmpty() || cardTypes.contains(cardType);
    }

    /** Whether sold through this door. */
    public boolean soldThrough(Channel channel) {
        return channels.isEmpty() || channels.contains(channel);
    }

    /** Whether this version is the one in force at an instant, as far as its own dates say. */
    public boolean inForce(Instant now) {
        return !now.isBefore(effectiveFrom) && (effectiveUntil == null || now.isBefore(effectiveUntil));
    }

    /** The name in a language, English where there is none, the code where there is neither. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", code));
    }
}

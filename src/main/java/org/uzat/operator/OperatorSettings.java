package org.uzat.operator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * One version of an operator's settings.
 *
 * @param operatorId the stored id
 * @param code the operator's code in files and answers
 * @param version the settings' version, stored with every grant of days
 * @param effectiveFrom from when this version holds
 * @param name as shown to people
 * @param currency ISO 4217
 * @param zone IANA zone in which its days begin and end
 * @param region ISO 3166-1 region of its national numbers
 * @param vatBasisPoints VAT inside its prices: 1800 is 18 %
 * @param policies everything else it decides
 * @param supportPhone whom to call, or null
 * @param seller who sells, as receipts must say it, or null
 */
public record OperatorSettings(
        short operatorId,
        String code,
        int version,
        Instant effectiveFrom,
        String name,
        Currency currency,
        ZoneId zone,
        String region,
        int vatBasisPoints,
        Policies policies,
        @Nullable String supportPhone,
        @Nullable Seller seller) {}

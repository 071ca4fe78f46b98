package org.uzat.receipt;

import org.jspecify.annotations.Nullable;
import org.uzat.operator.Seller;
import org.uzat.outlet.Outlet;

/**
 * Who gives a receipt.
 *
 * @param seller the company, or null where the operator has not said
 * @param shop where it was bought, or null
 * @param clerk who sold it, by number only, or null where nobody did
 * @param phone whom to call about it, or null
 */
public record Issuer(
        @Nullable Seller seller,
        @Nullable Outlet shop,
        @Nullable Integer clerk,
        @Nullable String phone) {}

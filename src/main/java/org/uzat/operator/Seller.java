package org.uzat.operator;

import org.jspecify.annotations.Nullable;

/**
 * Who sells, as receipts say it: what buyers need to know whom they have a contract with.
 *
 * @param name the company's, as registered
 * @param address where it is registered
 * @param phone whom to call, or null
 * @param email whom to write to, or null
 * @param taxId the number under which it pays taxes (in Azerbaijan: VÖEN), or null
 */
public record Seller(
        String name,
        String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String taxId) {}

package org.uzat.outlet;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A shop, as tills and receipts know it.
 *
 * @param id the stored id; events carry it
 * @param operatorId whose cards it renews
 * @param code short, in capitals, unique with its operator; part of its receipts' numbers: {@code NIZAMI}
 * @param name as its sign says
 * @param zone in which its days begin and end
 * @param phone whom to call, E.164, or null
 * @param seller who sells there, as customers are told, or null where it is the operator
 * @param address where it is, in words
 */
public record Outlet(
        int id,
        short operatorId,
        String code,
        String name,
        ZoneId zone,
        @Nullable String phone,
        @Nullable String seller,
        Address address) {}

package org.uzat.outlet;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;

/**
 * A shop, as travellers look for it.
 *
 * @param outlet what tills and receipts know of it
 * @param position where it is, or null where it is not on the map
 * @param hours when it is open, in the syntax of OpenStreetMap's {@code opening_hours}, or null where nobody has said
 * @param offers what it does and takes
 * @param languages what is spoken there
 */
public record Shop(
        Outlet outlet,
        @Nullable Position position,
        @Nullable String hours,
        Set<Offer> offers,
        Set<Language> languages) {}

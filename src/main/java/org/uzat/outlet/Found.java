package org.uzat.outlet;

import org.jspecify.annotations.Nullable;

/**
 * A shop that was looked for.
 *
 * @param meters how far it is as the crow flies, or null where nobody said where from
 * @param standing whether it is open
 */
public record Found(Shop shop, @Nullable Double meters, Standing standing) {}

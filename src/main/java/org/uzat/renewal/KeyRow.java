package org.uzat.renewal;

import org.jspecify.annotations.Nullable;

/**
 * A key that has been answered.
 *
 * @param scope within which it is unique
 * @param fingerprint of the command it was used for
 * @param version the line's version that it made, where the renewal or top-up there is the answer; else null
 * @param answer the answer as text, where it is not a renewal or top-up; else null
 */
record KeyRow(
        KeyScope scope,
        long fingerprint,
        @Nullable Integer version,
        @Nullable String answer) {}

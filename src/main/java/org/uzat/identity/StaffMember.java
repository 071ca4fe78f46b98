package org.uzat.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account at the desk.
 *
 * @param disabledAt since when they may not work; null where they may
 */
public record StaffMember(Staff staff, @Nullable Instant disabledAt) {}

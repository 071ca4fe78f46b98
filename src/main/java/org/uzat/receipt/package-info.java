/** Receipts of renewals and top-ups, numbered by a follower, so that no renewal waits for one. */
@NullMarked
package org.uzat.receipt;

import org.jspecify.annotations.NullMarked;

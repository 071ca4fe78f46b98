/** Scratch cards: ordered and printed in batches, activated, used once for one line; their PINs are known by a keyed hash only. */
@NullMarked
package org.uzat.voucher;

import org.jspecify.annotations.NullMarked;

/** The append-only double-entry ledger: transfers under the line they concern, house accounts as sums. */
@NullMarked
package org.uzat.ledger;

import org.jspecify.annotations.NullMarked;

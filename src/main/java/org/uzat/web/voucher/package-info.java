/** The pages on which a scratch card is used: for any card by its number, and for one's own. */
@NullMarked
package org.uzat.web.voucher;

import org.jspecify.annotations.NullMarked;

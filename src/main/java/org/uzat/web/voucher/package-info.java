/** The pages on which a scratch card is used: for any card by its number, and for one's own. */
@NullMarked
@NamedInterface("voucher")
package org.uzat.web.voucher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

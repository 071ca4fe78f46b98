/** Documents at a shop's counter: scanned and checked, their holders' cards found, and cards linked to accounts. */
@NullMarked
@NamedInterface("document")
package org.uzat.web.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

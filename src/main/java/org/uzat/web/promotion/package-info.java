/** Promotions as people see them: the pages on which staff makes and tries them, and the one on which a traveller brings a friend. */
@NullMarked
@NamedInterface("promotion")
package org.uzat.web.promotion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

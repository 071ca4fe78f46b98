/** Somebody's own cards: how they stand, and buying for one or many of them. */
@NullMarked
package org.uzat.web.wallet;

import org.jspecify.annotations.NullMarked;

/** Proves the books: that money, validity and history tell one and the same story. */
@NullMarked
package org.uzat.proof;

import org.jspecify.annotations.NullMarked;

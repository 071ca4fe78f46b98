/** What a traveller keeps alive: a line's stored instants, balances and numbers, and its state at an instant. */
@NullMarked
package org.uzat.line;

import org.jspecify.annotations.NullMarked;

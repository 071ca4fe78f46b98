/** The log of what staff did: it only grows, and each entry is chained to the one before it by a hash. */
@NullMarked
package org.uzat.audit;

import org.jspecify.annotations.NullMarked;

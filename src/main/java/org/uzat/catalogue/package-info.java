/** What buys days: packs and bands, versioned by effective date, sold by operator. */
@NullMarked
package org.uzat.catalogue;

import org.jspecify.annotations.NullMarked;

/** Finding a shop: the nearest ones as a list and on a map, and each shop's own page to be shown to a driver. */
@NullMarked
package org.uzat.web.shops;

import org.jspecify.annotations.NullMarked;

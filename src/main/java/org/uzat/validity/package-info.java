/** How a grant of days moves a line's instants, entry by entry. */
@NullMarked
package org.uzat.validity;

import org.jspecify.annotations.NullMarked;

/** One event row per change of a line, and followers that read them in order with cursors of their own. */
@NullMarked
package org.uzat.event;

import org.jspecify.annotations.NullMarked;

/** Notices in a browser: switching them on and off for the one at hand. */
@NullMarked
package org.uzat.web.push;

import org.jspecify.annotations.NullMarked;

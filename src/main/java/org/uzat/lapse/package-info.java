/** Tells followers, on time, what time alone does to lines that nobody touches. */
@NullMarked
package org.uzat.lapse;

import org.jspecify.annotations.NullMarked;

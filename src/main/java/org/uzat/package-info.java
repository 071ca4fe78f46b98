/** Uzat as one application: the start, and what machines watch. */
@NullMarked
package org.uzat;

import org.jspecify.annotations.NullMarked;

/** The engine at work: quotes, and every change of a line posted in batches, once per key. */
@NullMarked
package org.uzat.renewal;

import org.jspecify.annotations.NullMarked;

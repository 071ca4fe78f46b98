/** A lean closed-loop load generator that checks every answer: one thread, one selector, hand-made request bytes. */
@NullMarked
package org.uzat.bench.load;

import org.jspecify.annotations.NullMarked;

/** The engine: quote, decide, and post in batches every change of money or validity of a line. */
@NullMarked
package org.uzat.renewal;

import org.jspecify.annotations.NullMarked;

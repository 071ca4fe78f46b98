/** The machine-readable zone of travel documents (ICAO Doc 9303 parts 3 to 6): read, checked and written. */
@NullMarked
@Pure
package org.uzat.document.mrz;

import org.jspecify.annotations.NullMarked;
import org.uzat.time.Pure;

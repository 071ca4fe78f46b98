/** How other systems are spoken to over HTTP: signed, with little patience, and where this process itself is found. */
@NullMarked
package org.uzat.remote;

import org.jspecify.annotations.NullMarked;

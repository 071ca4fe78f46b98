/** The demo's bank, which no real money ever sees: a hosted checkout, look-ups, refunds and signed callbacks over HTTP. */
@NullMarked
package org.uzat.sandbox;

import org.jspecify.annotations.NullMarked;

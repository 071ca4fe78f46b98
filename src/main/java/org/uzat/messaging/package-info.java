/** The one way out for messages to people: written down with what caused them, then carried until they arrive. */
@NullMarked
package org.uzat.messaging;

import org.jspecify.annotations.NullMarked;

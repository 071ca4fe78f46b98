/** The adapter to the demo's bank. */
@NullMarked
package org.uzat.gateway.sandbox;

import org.jspecify.annotations.NullMarked;

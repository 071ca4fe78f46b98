/** The adapter to the demo's bank. */
@NullMarked
package org.uzat.payment.sandbox;

import org.jspecify.annotations.NullMarked;

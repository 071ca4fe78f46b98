/** The pages on which one asks somebody to pay, and on which that somebody pays. */
@NullMarked
package org.uzat.web.paylink;

import org.jspecify.annotations.NullMarked;

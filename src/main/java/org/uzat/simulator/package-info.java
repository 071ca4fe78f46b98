/** The mobile network to play with: a remote party with its own books, spoken to over HTTP only. */
@NullMarked
package org.uzat.simulator;

import org.jspecify.annotations.NullMarked;

/** The adapter to Payriff, bank cards on a hosted page. */
@NullMarked
package org.uzat.gateway.payriff;

import org.jspecify.annotations.NullMarked;

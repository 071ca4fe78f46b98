/** The adapter to Epoint.az, Azerbaijani bank cards on a hosted page. */
@NullMarked
package org.uzat.gateway.epoint;

import org.jspecify.annotations.NullMarked;

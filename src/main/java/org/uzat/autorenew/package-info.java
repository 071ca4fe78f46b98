/** Auto-renew: what an owner has agreed to once, done ahead of each expiry until it ends or is stopped. */
@NullMarked
package org.uzat.autorenew;

import org.jspecify.annotations.NullMarked;

/** Who calls: travellers whose addresses prove them, staff with passwords and authenticators, API clients with keys and scopes. */
@NullMarked
package org.uzat.identity;

import org.jspecify.annotations.NullMarked;

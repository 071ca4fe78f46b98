/** Who calls: API clients with hashed keys and scopes, and the company's staff with passwords and authenticators. */
@NullMarked
package org.uzat.identity;

import org.jspecify.annotations.NullMarked;

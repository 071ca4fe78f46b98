/** Who calls: API clients with hashed keys and scopes. */
@NullMarked
package org.uzat.identity;

import org.jspecify.annotations.NullMarked;

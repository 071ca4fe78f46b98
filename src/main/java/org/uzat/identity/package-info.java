/** Who calls: people with accounts that their addresses prove, and API clients with hashed keys and scopes. */
@NullMarked
package org.uzat.identity;

import org.jspecify.annotations.NullMarked;

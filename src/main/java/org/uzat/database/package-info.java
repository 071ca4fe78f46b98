/** The ground under every store: the durable PostgreSQL that Uzat brings along or the one it is given, and the world it holds. */
@NullMarked
package org.uzat.database;

import org.jspecify.annotations.NullMarked;

/** Several nodes on one database, each a process of its own, as whoever spreads requests over them sees them. */
@NullMarked
package org.uzat.cluster;

import org.jspecify.annotations.NullMarked;

/** The product as an outsider uses it: started as a process of its own, spoken to over HTTP, killed by process id. */
@NullMarked
package org.uzat.bench.app;

import org.jspecify.annotations.NullMarked;

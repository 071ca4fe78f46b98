/** What every node keeps in memory and reads again when the database says that it changed. */
@NullMarked
package org.uzat.snapshot;

import org.jspecify.annotations.NullMarked;

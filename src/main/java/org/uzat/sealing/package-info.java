/** Sealed columns: personal and secret values encrypted with keys that never enter the database. */
@NullMarked
package org.uzat.sealing;

import org.jspecify.annotations.NullMarked;

/** Telephone and card numbers (E.164, E.118, E.212) and line ids as records that cannot be built wrong. */
@NullMarked
package org.uzat.numbering;

import org.jspecify.annotations.NullMarked;

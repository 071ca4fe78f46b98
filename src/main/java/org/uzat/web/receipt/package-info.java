/** The page of a receipt: for the screen, the printer and whoever asks for it. */
@NullMarked
package org.uzat.web.receipt;

import org.jspecify.annotations.NullMarked;

/** A receipt on paper: what stands on it, as a PDF document and as a thermal printer's commands. */
@NullMarked
@NamedInterface("paper")
package org.uzat.receipt.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

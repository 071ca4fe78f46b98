/** Files coming in: rows read one by one, bad ones written beside with line and reason, progress and a summary. */
@NullMarked
package org.uzat.intake;

import org.jspecify.annotations.NullMarked;

/** Why something was refused: stable codes and their facts, shared by every door. */
@NullMarked
package org.uzat.refusal;

import org.jspecify.annotations.NullMarked;

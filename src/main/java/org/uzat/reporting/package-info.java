/** Figures for the operator, added up behind the engine's back. */
@NullMarked
package org.uzat.reporting;

import org.jspecify.annotations.NullMarked;

/** Figures for the operator, added up behind the engine's back, and the story of a line. */
@NullMarked
package org.uzat.reporting;

import org.jspecify.annotations.NullMarked;

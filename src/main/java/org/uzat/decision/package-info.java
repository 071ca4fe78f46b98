/** What becomes of a command: the trade's rules, pure, from a line, settings, a catalogue and now to an outcome. */
@NullMarked
package org.uzat.decision;

import org.jspecify.annotations.NullMarked;

/** How Uzat is started from a terminal: its options, its ready line, and commands that work and end. */
@NullMarked
package org.uzat.command;

import org.jspecify.annotations.NullMarked;

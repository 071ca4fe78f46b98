/** The two clocks, and what a day is: calendar days and hours in an operator's zone. */
@NullMarked
package org.uzat.time;

import org.jspecify.annotations.NullMarked;

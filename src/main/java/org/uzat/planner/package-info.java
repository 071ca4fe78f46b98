/** The cheapest way to keep a card alive and supplied until a day, found by search and proven by the engine's own rules. */
@NullMarked
package org.uzat.planner;

import org.jspecify.annotations.NullMarked;

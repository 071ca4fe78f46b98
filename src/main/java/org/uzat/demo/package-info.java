/** The seeded world of the demonstration: a fictional operator with cards in every state. Nothing depends on it. */
@NullMarked
package org.uzat.demo;

import org.jspecify.annotations.NullMarked;

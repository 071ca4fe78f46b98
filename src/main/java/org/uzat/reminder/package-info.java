/** Never lapse by surprise: who is to be told what about a card and when, by which ways, and what was told. */
@NullMarked
package org.uzat.reminder;

import org.jspecify.annotations.NullMarked;

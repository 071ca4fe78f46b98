/** A shop's counter: a clerk's shift at a till, the sale and its customer's screen, and what a manager sees of them. */
@NullMarked
package org.uzat.web.counter;

import org.jspecify.annotations.NullMarked;

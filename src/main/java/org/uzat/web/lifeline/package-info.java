/** The page that a mobile network shows to a card whose days are over: one small page with everything in it. */
@NullMarked
package org.uzat.web.lifeline;

import org.jspecify.annotations.NullMarked;

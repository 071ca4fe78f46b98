/** What travellers ask, answered in their language and found by their words. */
@NullMarked
package org.uzat.web.help;

import org.jspecify.annotations.NullMarked;

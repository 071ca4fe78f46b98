/** Travel documents at the counter: checked, kept sealed as long as the rule says, shown masked, and every look at the whole logged. */
@NullMarked
package org.uzat.document;

import org.jspecify.annotations.NullMarked;

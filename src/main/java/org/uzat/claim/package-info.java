/** Whose card a line is: claimed by proof, by at most one account, named, coloured and given up by its owner. */
@NullMarked
package org.uzat.claim;

import org.jspecify.annotations.NullMarked;

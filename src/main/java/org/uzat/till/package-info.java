/** Money in a shop: tills, clerks' shifts at them with a counted float, what is sold and given back there, and the reports that close it. */
@NullMarked
package org.uzat.till;

import org.jspecify.annotations.NullMarked;

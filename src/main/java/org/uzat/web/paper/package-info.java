/** A receipt on paper: counted prints as pages and files, its link by SMS, and what its code opens. */
@NullMarked
package org.uzat.web.paper;

import org.jspecify.annotations.NullMarked;

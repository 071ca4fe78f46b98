/** The desk's back rooms: what administrators look after behind the counter. */
@NullMarked
package org.uzat.web.office;

import org.jspecify.annotations.NullMarked;

/** The guest's desk on the real trade: orders, quotes and lines. */
@NullMarked
package org.uzat.web.trade;

import org.jspecify.annotations.NullMarked;

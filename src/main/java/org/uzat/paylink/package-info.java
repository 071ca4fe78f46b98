/** "Pay for me": a short link by which anybody may pay one pack for one card, once, while it is good. */
@NullMarked
package org.uzat.paylink;

import org.jspecify.annotations.NullMarked;

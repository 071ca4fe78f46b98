/** Where payment gateways call us back. */
@NullMarked
package org.uzat.web.callback;

import org.jspecify.annotations.NullMarked;

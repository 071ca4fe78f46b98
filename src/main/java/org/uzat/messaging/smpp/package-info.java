/** Short messages by SMPP 3.4, to an operator's message centre or an aggregator. */
@NullMarked
package org.uzat.messaging.smpp;

import org.jspecify.annotations.NullMarked;

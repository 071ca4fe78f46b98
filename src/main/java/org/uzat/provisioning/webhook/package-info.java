/** A network behind a web service: one signed message an order. */
@NullMarked
package org.uzat.provisioning.webhook;

import org.jspecify.annotations.NullMarked;

/** Keeps the mobile network in step with what the lines are entitled to; no renewal waits for it. */
@NullMarked
package org.uzat.provisioning;

import org.jspecify.annotations.NullMarked;

/** A network whose subscribers are kept by osmo-hlr, through its control interface. */
@NullMarked
package org.uzat.provisioning.osmo;

import org.jspecify.annotations.NullMarked;

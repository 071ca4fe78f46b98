/** The desk's back office: payments with all their steps, what waits for a person, the daily reconciliation, and vouchers. */
@NullMarked
package org.uzat.web.office;

import org.jspecify.annotations.NullMarked;

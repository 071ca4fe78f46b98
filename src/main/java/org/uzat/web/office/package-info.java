/** The desk's back office: payments with all their steps, what waits for a person, and the daily reconciliation. */
@NullMarked
package org.uzat.web.office;

import org.jspecify.annotations.NullMarked;

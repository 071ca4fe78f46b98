/** A card owner's page that plans a stay: until when, how much data, and three ways to get there. */
@NullMarked
package org.uzat.web.planner;

import org.jspecify.annotations.NullMarked;

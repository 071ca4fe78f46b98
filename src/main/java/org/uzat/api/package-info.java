/** The REST door under /api/v1. */
@NullMarked
package org.uzat.api;

import org.jspecify.annotations.NullMarked;

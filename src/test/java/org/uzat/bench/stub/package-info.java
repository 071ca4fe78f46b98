/** A small HTTP server that stands for the product while the tools around it are tested themselves. */
@NullMarked
package org.uzat.bench.stub;

import org.jspecify.annotations.NullMarked;

/** Work that survives a crash: done once its transaction is committed, and again until it succeeds. */
@NullMarked
package org.uzat.task;

import org.jspecify.annotations.NullMarked;

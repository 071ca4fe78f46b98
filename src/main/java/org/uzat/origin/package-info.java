/** Through which door, by whom and under which request something was asked: words every module shares. */
@NullMarked
package org.uzat.origin;

import org.jspecify.annotations.NullMarked;

/** Holds the code to the project's own rules; each rule is also seen failing on a fixture that breaks it. */
@NullMarked
package org.uzat.architecture;

import org.jspecify.annotations.NullMarked;

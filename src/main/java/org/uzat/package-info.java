@org.jspecify.annotations.NullMarked
package org.uzat;

/** The one small port to whoever takes money from outside, which of them are offered when, and the adapters, a package each. */
@org.jspecify.annotations.NullMarked
package org.uzat.gateway;

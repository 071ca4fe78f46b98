/** The traveller's own area: sessions, forms, the ways in, and the account. */
@org.jspecify.annotations.NullMarked
package org.uzat.web.own;

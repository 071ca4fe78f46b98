/** The staff's side: log-in in two steps, a line with all that explains it, and what may be done to it by hand. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("desk")
package org.uzat.web.desk;

/** The pages people open in a browser: thin doors over the same engine that every other channel calls. */
@org.jspecify.annotations.NullMarked
package org.uzat.web;

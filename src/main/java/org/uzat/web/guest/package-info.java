/** The guest's three screens: number, pack, payment; a guest has no account, no session and sees no more than the card's last valid day. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("guest")
package org.uzat.web.guest;

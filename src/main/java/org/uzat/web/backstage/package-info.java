/** Behind the scenes of the demonstration: its clock, its network, what it sent. No such page exists in any other world. */
@NullMarked
@org.springframework.modulith.NamedInterface("backstage")
package org.uzat.web.backstage;

import org.jspecify.annotations.NullMarked;

package org.uzat.gateway;

import java.util.List;

/** A gateway's own list of what it has moved in a time. */
public sealed interface Statement {

    /**
     * The whole list.
     *
     * @param movements all of them, in any order
     */
    record Listed(List<Movement> movements) implements Statement {}

    /** The gateway has no such list to give. */
    record NotOffered() implements Statement {}

    /** Nothing was learned: a time-out, a broken answer, or only a part of the list. */
    record Unknown(String why) implements Statement {}
}

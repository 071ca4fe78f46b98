package org.uzat.provisioning;

import java.util.Collection;
import java.util.Map;
import org.uzat.numbering.LineId;

/**
 * A mobile network, through whatever interface it has. Called with one order a line at a time, orders of a line in their sequence;
 * at least once each, so carrying one out again must change nothing.
 */
public interface Network {

    /** Carries an order out, within seconds. */
    Reply carryOut(NetworkOrder order);

    /** What the network itself knows of lines; asked in pages of a few hundred. */
    Sight look(Collection<Known> lines);

    /** What became of an order. */
    sealed interface Reply {

        /** The network says that it is so. */
        record Done() implements Reply {}

        /** The network has understood, and will not: this line has to be looked at. */
        record Refused(String why) implements Reply {}

        /** No answer: nobody knows whether it was done. The network is taken to be away until it answers again. */
        record Silent(String why) implements Reply {}
    }

    /** What was seen. */
    sealed interface Sight {

        /** What lines can do, as the network has it; a line that is left out is unknown to it. */
        record Seen(Map<LineId, Reach> reaches) implements Sight {}

        /** The network cannot be asked this. */
        record Blind() implements Sight {}

        /** No answer. */
        record Dark(String why) implements Sight {}
    }

    /** A line by the names that networks know it by. */
    record Known(LineId line, Sim sim) {}
}

package org.uzat.web.guest;

import java.util.List;

/** Numbers to try, for an installation whose cards nobody holds: the demonstration gives some, others have none. */
public interface Samples {

    /** A few cards in different states. */
    List<Sample> samples();

    /**
     * A card to try.
     *
     * @param number E.164 or an ICCID
     * @param state how it stands now
     */
    record Sample(String number, Card.State state) {}
}

package org.uzat.web.document;

import java.util.List;

/** Documents to try, for an installation that serves nobody: the demonstration gives some, others have none. */
public interface PaperSamples {

    List<Sample> samples();

    /**
     * A document of nobody.
     *
     * @param name under which texts tell what it is
     * @param zone its lines, as a scanner would give them
     */
    record Sample(String name, String zone) {}
}

package org.uzat.web.desk;

import java.util.List;
import org.uzat.identity.StaffRole;

/** Staff to log in as, for an installation that nobody works at: the demonstration gives some, others have none. */
public interface StaffSamples {

    List<Sample> samples();

    /**
     * Somebody to be.
     *
     * @param code the authenticator's code of the moment
     */
    record Sample(String name, StaffRole role, String password, String code) {}
}

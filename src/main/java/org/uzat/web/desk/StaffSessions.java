package org.uzat.web.desk;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions of staff on all nodes. */
@Component
class StaffSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> stored;

    StaffSessions(ObjectProvider<FindByIndexNameSessionRepository<?>> stored) {
        this.stored = stored;
    }

    /**
     * Ends every session of a member of staff, on all devices.
     *
     * @param actor who: {@code staff:3}
     */
    void endAll(String actor) {
        FindByIndexNameSessionRepository<?> sessions = stored.getObject();
        sessions.findByPrincipalName(actor).keySet().forEach(sessions::deleteById);
    }
}

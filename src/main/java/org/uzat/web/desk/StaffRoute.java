package org.uzat.web.desk;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.uzat.identity.StaffRole;

/**
 * Who may go to one page. Staff's areas each have a table of these; what is not listed there nobody may.
 *
 * @param pattern as the page's own mapping says it
 * @param roles who may; nobody in particular where it is open to all
 */
public record StaffRoute(HttpMethod method, String pattern, Set<StaffRole> roles) {

    boolean isOpen() {
        return roles.isEmpty();
    }
}

package org.uzat.web.counter;

import static org.springframework.http.HttpMethod.GET;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.uzat.identity.StaffRole;
import org.uzat.web.desk.StaffRoute;

/** Who may go where at the counter. What is not listed here nobody may; a test compares the table with the pages there are. */
final class CounterRoute {

    private static final Set<StaffRole> SHOP = EnumSet.of(StaffRole.CLERK, StaffRole.MANAGER);

    static final List<StaffRoute> TABLE = List.of(new StaffRoute(GET, "/counter", SHOP));

    private CounterRoute() {}
}

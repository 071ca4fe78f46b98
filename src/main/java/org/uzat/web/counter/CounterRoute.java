package org.uzat.web.counter;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.uzat.identity.StaffRole;
import org.uzat.web.desk.StaffRoute;

/** Who may go where at the counter. What is not listed here nobody may; a test compares the table with the pages there are. */
final class CounterRoute {

    private static final Set<StaffRole> SHOP = EnumSet.of(StaffRole.CLERK, StaffRole.MANAGER);

    static final List<StaffRoute> TABLE = List.of(
            new StaffRoute(GET, "/counter", SHOP),
            new StaffRoute(GET, "/counter/papers", SHOP),
            new StaffRoute(POST, "/counter/papers", SHOP),
            new StaffRoute(GET, "/counter/papers/{line}", SHOP),
            new StaffRoute(POST, "/counter/papers/{line}", SHOP),
            new StaffRoute(POST, "/counter/papers/{line}/keep", SHOP),
            new StaffRoute(POST, "/counter/papers/{line}/whole", SHOP),
            new StaffRoute(POST, "/counter/papers/{line}/account", SHOP),
            new StaffRoute(POST, "/counter/papers/{line}/account/code", SHOP));

    private CounterRoute() {}
}

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

    private static final Set<StaffRole> BOSS = EnumSet.of(StaffRole.MANAGER);

    static final List<StaffRoute> TABLE = List.of(
            new StaffRoute(GET, "/counter", SHOP),
            new StaffRoute(POST, "/counter/find", SHOP),
            new StaffRoute(GET, "/counter/new", SHOP),
            new StaffRoute(POST, "/counter/new", SHOP),
            new StaffRoute(GET, "/counter/lines/{line}", SHOP),
            new StaffRoute(GET, "/counter/lines/{line}/passport", SHOP),
            new StaffRoute(POST, "/counter/lines/{line}/passport", SHOP),
            new StaffRoute(POST, "/counter/lines/{line}/sales", SHOP),
            new StaffRoute(GET, "/counter/lines/{line}/sales/{once}", SHOP),
            new StaffRoute(POST, "/counter/lines/{line}/sales/{once}/prints", SHOP),
            new StaffRoute(POST, "/counter/lines/{line}/sales/{once}/fiscal", SHOP),
            new StaffRoute(POST, "/counter/lines/{line}/sales/{once}/undo", SHOP),
            new StaffRoute(POST, "/counter/lines/{line}/sales/{once}/back", SHOP),
            new StaffRoute(GET, "/counter/lines/{line}/swap", SHOP),
            new StaffRoute(POST, "/counter/lines/{line}/swap", SHOP),
            new StaffRoute(GET, "/counter/shift", SHOP),
            new StaffRoute(POST, "/counter/shift", SHOP),
            new StaffRoute(GET, "/counter/shifts/{shift}", SHOP),
            new StaffRoute(POST, "/counter/shifts/{shift}/cash", SHOP),
            new StaffRoute(GET, "/counter/shifts/{shift}/close", SHOP),
            new StaffRoute(POST, "/counter/shifts/{shift}/close", SHOP),
            new StaffRoute(GET, "/counter/customer", SHOP),
            new StaffRoute(GET, "/counter/customer/now", SHOP),
            new StaffRoute(POST, "/counter/customer/show", SHOP),
            new StaffRoute(POST, "/counter/customer/language", SHOP),
            new StaffRoute(GET, "/counter/papers", SHOP),
            new StaffRoute(POST, "/counter/papers", SHOP),
            new StaffRoute(GET, "/counter/papers/{line}", SHOP),
            new StaffRoute(POST, "/counter/papers/{line}", SHOP),
            new StaffRoute(POST, "/counter/papers/{line}/keep", SHOP),
            new StaffRoute(POST, "/counter/papers/{line}/whole", SHOP),
            new StaffRoute(POST, "/counter/papers/{line}/account", SHOP),
            new StaffRoute(POST, "/counter/papers/{line}/account/code", SHOP),
            new StaffRoute(GET, "/counter/manage", BOSS),
            new StaffRoute(GET, "/counter/manage/sales.csv", BOSS),
            new StaffRoute(POST, "/counter/manage/tills", BOSS),
            new StaffRoute(POST, "/counter/manage/voids/{id}", BOSS));

    private CounterRoute() {}
}

package org.uzat.web.desk;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.uzat.identity.StaffRole;

/** Who may go where at the desk. What is not listed here nobody may; a test compares the table with the pages there are. */
final class DeskRoute {

    private static final Set<StaffRole> EVERYBODY = EnumSet.allOf(StaffRole.class);
    private static final Set<StaffRole> ALL = EnumSet.of(StaffRole.AGENT, StaffRole.SUPERVISOR, StaffRole.ADMIN);
    private static final Set<StaffRole> SENIOR = EnumSet.of(StaffRole.SUPERVISOR, StaffRole.ADMIN);
    private static final Set<StaffRole> ADMINS = EnumSet.of(StaffRole.ADMIN);
    private static final Set<StaffRole> OPEN = Set.of();

    static final List<StaffRoute> TABLE = List.of(
            new StaffRoute(GET, "/desk/login", OPEN),
            new StaffRoute(POST, "/desk/login", OPEN),
            new StaffRoute(GET, "/desk/login/code", OPEN),
            new StaffRoute(POST, "/desk/login/code", OPEN),
            new StaffRoute(GET, "/desk/setup", OPEN),
            new StaffRoute(POST, "/desk/setup", OPEN),
            new StaffRoute(POST, "/desk/logout", EVERYBODY),
            new StaffRoute(GET, "/desk", ALL),
            new StaffRoute(POST, "/desk/find", ALL),
            new StaffRoute(GET, "/desk/lines/{line}", ALL),
            new StaffRoute(POST, "/desk/lines/{line}/block", ALL),
            new StaffRoute(POST, "/desk/lines/{line}/unblock", ALL),
            new StaffRoute(POST, "/desk/lines/{line}/goodwill", SENIOR),
            new StaffRoute(GET, "/desk/lines/{line}/swap", ALL),
            new StaffRoute(POST, "/desk/lines/{line}/swap", ALL),
            new StaffRoute(POST, "/desk/lines/{line}/swap/confirm", ALL),
            new StaffRoute(GET, "/desk/lines/{line}/payments", ALL),
            new StaffRoute(GET, "/desk/payments/{payment}", ALL),
            new StaffRoute(POST, "/desk/payments/{payment}/returns", SENIOR),
            new StaffRoute(POST, "/desk/payments/{payment}/refunds/{no}", SENIOR),
            new StaffRoute(POST, "/desk/payments/{payment}/disputes", SENIOR),
            new StaffRoute(GET, "/desk/open-items", SENIOR),
            new StaffRoute(POST, "/desk/open-items/{item}", SENIOR),
            new StaffRoute(GET, "/desk/reconciliation", SENIOR),
            new StaffRoute(GET, "/desk/reconciliation/{gateway}/{day}", SENIOR),
            new StaffRoute(POST, "/desk/reconciliation/{gateway}/{day}", SENIOR),
            new StaffRoute(GET, "/desk/reconciliation/{gateway}/{day}/list.csv", SENIOR),
            new StaffRoute(GET, "/desk/network", ALL),
            new StaffRoute(GET, "/desk/vouchers", ADMINS),
            new StaffRoute(POST, "/desk/vouchers", ADMINS),
            new StaffRoute(GET, "/desk/vouchers/{batch}", ADMINS),
            new StaffRoute(POST, "/desk/vouchers/{batch}/print", ADMINS),
            new StaffRoute(POST, "/desk/vouchers/{batch}/activate", ADMINS),
            new StaffRoute(POST, "/desk/vouchers/{batch}/void", ADMINS),
            new StaffRoute(GET, "/desk/promotions", ADMINS),
            new StaffRoute(GET, "/desk/promotions/new", ADMINS),
            new StaffRoute(POST, "/desk/promotions/new", ADMINS),
            new StaffRoute(GET, "/desk/promotions/{promotion}", ADMINS),
            new StaffRoute(GET, "/desk/promotions/{promotion}/edit", ADMINS),
            new StaffRoute(POST, "/desk/promotions/{promotion}/edit", ADMINS),
            new StaffRoute(POST, "/desk/promotions/{promotion}/pause", ADMINS),
            new StaffRoute(POST, "/desk/promotions/{promotion}/resume", ADMINS),
            new StaffRoute(POST, "/desk/promotions/{promotion}/codes", ADMINS),
            new StaffRoute(GET, "/desk/promotions/{promotion}/uses.csv", ADMINS),
            new StaffRoute(GET, "/desk/staff", ADMINS),
            new StaffRoute(POST, "/desk/staff", ADMINS),
            new StaffRoute(POST, "/desk/staff/{id}", ADMINS),
            new StaffRoute(GET, "/desk/notices", ADMINS),
            new StaffRoute(POST, "/desk/notices", ADMINS),
            new StaffRoute(GET, "/desk/log", ADMINS));

    private DeskRoute() {}

    /** Whether a role may do what goodwill needs. */
    static boolean isSenior(StaffRole role) {
        return SENIOR.contains(role);
    }
}

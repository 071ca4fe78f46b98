package org.uzat.web.desk;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.uzat.identity.StaffRole;

/**
 * Who may go where at the desk. What is not listed here nobody may; a test compares the table with the pages there are.
 *
 * @param pattern as the page's own mapping says it
 * @param roles who may; nobody in particular where it is open to all
 */
record DeskRoute(HttpMethod method, String pattern, Set<StaffRole> roles) {

    private static final Set<StaffRole> ALL = EnumSet.allOf(StaffRole.class);
    private static final Set<StaffRole> SENIOR = EnumSet.of(StaffRole.SUPERVISOR, StaffRole.ADMIN);
    private static final Set<StaffRole> ADMINS = EnumSet.of(StaffRole.ADMIN);
    private static final Set<StaffRole> OPEN = Set.of();

    static final List<DeskRoute> TABLE = List.of(
            new DeskRoute(GET, "/desk/login", OPEN),
            new DeskRoute(POST, "/desk/login", OPEN),
            new DeskRoute(GET, "/desk/login/code", OPEN),
            new DeskRoute(POST, "/desk/login/code", OPEN),
            new DeskRoute(GET, "/desk/setup", OPEN),
            new DeskRoute(POST, "/desk/setup", OPEN),
            new DeskRoute(POST, "/desk/logout", ALL),
            new DeskRoute(GET, "/desk", ALL),
            new DeskRoute(POST, "/desk/find", ALL),
            new DeskRoute(GET, "/desk/lines/{line}", ALL),
            new DeskRoute(POST, "/desk/lines/{line}/block", ALL),
            new DeskRoute(POST, "/desk/lines/{line}/unblock", ALL),
            new DeskRoute(POST, "/desk/lines/{line}/goodwill", SENIOR),
            new DeskRoute(GET, "/desk/lines/{line}/swap", ALL),
            new DeskRoute(POST, "/desk/lines/{line}/swap", ALL),
            new DeskRoute(POST, "/desk/lines/{line}/swap/confirm", ALL),
            new DeskRoute(GET, "/desk/lines/{line}/payments", ALL),
            new DeskRoute(GET, "/desk/payments/{payment}", ALL),
            new DeskRoute(POST, "/desk/payments/{payment}/returns", SENIOR),
            new DeskRoute(POST, "/desk/payments/{payment}/refunds/{no}", SENIOR),
            new DeskRoute(POST, "/desk/payments/{payment}/disputes", SENIOR),
            new DeskRoute(GET, "/desk/open-items", SENIOR),
            new DeskRoute(POST, "/desk/open-items/{item}", SENIOR),
            new DeskRoute(GET, "/desk/reconciliation", SENIOR),
            new DeskRoute(GET, "/desk/reconciliation/{gateway}/{day}", SENIOR),
            new DeskRoute(POST, "/desk/reconciliation/{gateway}/{day}", SENIOR),
            new DeskRoute(GET, "/desk/reconciliation/{gateway}/{day}/list.csv", SENIOR),
            new DeskRoute(GET, "/desk/network", ALL),
            new DeskRoute(GET, "/desk/vouchers", ADMINS),
            new DeskRoute(POST, "/desk/vouchers", ADMINS),
            new DeskRoute(GET, "/desk/vouchers/{batch}", ADMINS),
            new DeskRoute(POST, "/desk/vouchers/{batch}/print", ADMINS),
            new DeskRoute(POST, "/desk/vouchers/{batch}/activate", ADMINS),
            new DeskRoute(POST, "/desk/vouchers/{batch}/void", ADMINS),
            new DeskRoute(GET, "/desk/staff", ADMINS),
            new DeskRoute(POST, "/desk/staff", ADMINS),
            new DeskRoute(POST, "/desk/staff/{id}", ADMINS),
            new DeskRoute(GET, "/desk/log", ADMINS));

    boolean isOpen() {
        return roles.isEmpty();
    }

    /** Whether a role may do what goodwill needs. */
    static boolean isSenior(StaffRole role) {
        return SENIOR.contains(role);
    }
}

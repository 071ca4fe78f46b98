package org.uzat.web.counter;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uzat.identity.StaffAccounts;

/** The names of staff, also of those who work here no more. */
@Component
class StaffNames {

    private final StaffAccounts accounts;

    StaffNames(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    String of(int staffId) {
        return all().getOrDefault(staffId, "staff:" + staffId);
    }

    Map<Integer, String> all() {
        return accounts.all().stream()
                .collect(Collectors.toMap(
                        member -> member.staff().id(), member -> member.staff().name()));
    }
}

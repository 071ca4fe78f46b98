package org.uzat.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.uzat.identity.Staff;

/** A member of staff who has shown password and code, as the session remembers them. */
final class StaffCaller extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final Staff staff;

    StaffCaller(Staff staff) {
        super(List.of());
        this.staff = staff;
        setAuthenticated(true);
    }

    Staff staff() {
        return staff;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Staff getPrincipal() {
        return staff;
    }

    @Override
    public String getName() {
        return staff.actor();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffCaller caller && caller.staff.equals(staff);
    }

    @Override
    public int hashCode() {
        return staff.hashCode();
    }
}

package org.uzat.web.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffAccounts;
import org.uzat.identity.StaffInvitations;
import org.uzat.identity.StaffInvitations.Invitation;
import org.uzat.identity.StaffMember;
import org.uzat.identity.StaffRole;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;

/** Who works here; each change is logged in its transaction. */
@Component
class Staffing {

    private final StaffAccounts accounts;
    private final StaffInvitations invitations;
    private final StaffSessions sessions;
    private final Outlets outlets;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Staffing(
            StaffAccounts accounts,
            StaffInvitations invitations,
            StaffSessions sessions,
            Outlets outlets,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.outlets = outlets;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<StaffMember> all() {
        return accounts.all();
    }

    /** The code of a link for somebody new, or for somebody who has lost password or phone and keeps the role. */
    String invite(Invitation invited, Staff by) {
        return transaction.execute(status -> {
            String code = invitations.invite(invited, by);
            log(by, "INVITED", invited.name(), Map.of("role", invited.role().name()));
            return code;
        });
    }

    /** What somebody may holds from their next click, for which they log in anew. False where no administrator would be left. */
    boolean change(int id, StaffRole role, boolean able, Staff by) {
        String whom = "staff:" + id;
        boolean changed = transaction.execute(status -> {
            boolean done = accounts.change(id, role, able);
            if (done) {
                log(by, able ? "TRUSTED" : "KEPT_OUT", whom, Map.of("role", role.name()));
            }
            return done;
        });
        if (changed) {
            sessions.endAll(whom);
        }
        return changed;
    }

    /** Says in which shop somebody works; nothing where they work there already. */
    void place(int id, int outletId, Staff by) {
        Optional<Outlet> outlet = outlets.byId(outletId);
        boolean moves = outlets.ofStaff(id)
                .map(Outlet::id)
                .filter(now -> now == outletId)
                .isEmpty();
        if (outlet.isPresent() && moves) {
            transaction.executeWithoutResult(status -> {
                outlets.place(id, outletId);
                log(by, "PLACED", "staff:" + id, Map.of("shop", outlet.get().code()));
            });
        }
    }

    /** Where whoever works in a shop does; by staff id. */
    Map<Integer, Outlet> places() {
        Map<Integer, Outlet> places = new HashMap<>();
        for (StaffMember member : all()) {
            if (member.staff().role().isInShop()) {
                int id = member.staff().id();
                outlets.ofStaff(id).ifPresent(outlet -> places.put(id, outlet));
            }
        }
        return places;
    }

    List<Outlet> shops() {
        return outlets.all();
    }

    private void log(Staff by, String action, String subject, Map<String, String> detail) {
        audit.append(List.of(new Deed(by.actor(), action, subject, detail)), clock.instant());
    }
}

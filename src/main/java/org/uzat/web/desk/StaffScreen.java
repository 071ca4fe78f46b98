package org.uzat.web.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.identity.StaffMember;
import org.uzat.identity.StaffRole;
import org.uzat.language.RefusalWords;
import org.uzat.outlet.Outlet;
import org.uzat.web.page.Page;

/**
 * Who works here.
 *
 * @param shops where somebody may work
 * @param places where whoever works in a shop does, by staff id
 * @param link the one just made; null where none was
 * @param words why the last step was not taken; null where it was
 */
public record StaffScreen(
        Page page,
        DeskFrame frame,
        List<StaffMember> members,
        List<Outlet> shops,
        Map<Integer, Outlet> places,
        @Nullable Link link,
        @Nullable RefusalWords words) {

    /** A link that lets somebody in, once. */
    public record Link(String name, String address) {}

    public StaffRole[] roles() {
        return StaffRole.values();
    }

    public boolean isAble(StaffMember member) {
        return member.disabledAt() == null;
    }

    /** Whether this is where somebody works. */
    public boolean isAt(StaffMember member, Outlet shop) {
        return shop.equals(places.get(member.staff().id()));
    }

    /** The name of the shop where somebody works, or that nobody has said; null for whoever works in none. */
    public @Nullable String place(StaffMember member) {
        if (!member.staff().role().isInShop()) {
            return null;
        }
        Outlet shop = places.get(member.staff().id());
        return shop == null ? page.say("desk.staff.nowhere") : shop.name();
    }

    /** Nobody takes away what they themselves are trusted with. */
    public boolean isSelf(StaffMember member) {
        return frame.staff() != null && member.staff().id() == frame.staff().id();
    }

    public String state(StaffMember member) {
        return page.say(isAble(member) ? "desk.staff.able" : "desk.staff.unable");
    }
}

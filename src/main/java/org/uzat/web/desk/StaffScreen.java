package org.uzat.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.identity.StaffMember;
import org.uzat.identity.StaffRole;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.Page;

/**
 * Who works here.
 *
 * @param link the one just made; null where none was
 * @param words why the last step was not taken; null where it was
 */
public record StaffScreen(
        Page page,
        DeskFrame frame,
        List<StaffMember> members,
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

    /** Nobody takes away what they themselves are trusted with. */
    public boolean isSelf(StaffMember member) {
        return frame.staff() != null && member.staff().id() == frame.staff().id();
    }

    public String state(StaffMember member) {
        return page.say(isAble(member) ? "desk.staff.able" : "desk.staff.unable");
    }
}

package org.uzat.web.own;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uzat.identity.Profile;
import org.uzat.messaging.Medium;
import org.uzat.numbering.Msisdn;
import org.uzat.web.page.Page;

/**
 * One's own account.
 *
 * @param done what has just been saved, or null
 * @param token against forged forms
 */
public record AccountScreen(
        Page page, Profile profile, @Nullable String done, String token) {

    /**
     * An address, or the place where one could be.
     *
     * @param text null where none is given
     */
    public record Row(
            String label, @Nullable String text, boolean confirmed, String state, String action, String path) {}

    /** E-mail first: receipts come there. */
    public List<Row> addresses() {
        return Arrays.stream(new Medium[] {Medium.EMAIL, Medium.SMS})
                .map(medium -> profile.by(medium).map(this::row).orElseGet(() -> none(medium)))
                .toList();
    }

    /** Whether receipts can come by e-mail. */
    public boolean hasMail() {
        return profile.by(Medium.EMAIL).filter(Profile.Held::confirmed).isPresent();
    }

    /** What becomes of receipts now. */
    public String receipts() {
        if (!hasMail()) {
            return page.say("account.receipts.noMail");
        }
        return page.say(profile.receipts() ? "account.receipts.on" : "account.receipts.off");
    }

    private Row row(Profile.Held held) {
        Medium medium = held.address().medium();
        String state = page.say(held.confirmed() ? "account.confirmed" : "account.unconfirmed");
        String action = page.say(held.confirmed() ? "account.change" : "account.confirm");
        return new Row(label(medium), shown(held), held.confirmed(), state, action, path(medium));
    }

    private Row none(Medium medium) {
        return new Row(label(medium), null, false, page.say("account.none"), page.say("account.add"), path(medium));
    }

    private static String shown(Profile.Held held) {
        String text = held.address().text();
        return held.address().medium() == Medium.EMAIL
                ? text
                : Msisdn.parse(text).map(Msisdn::international).orElse(text);
    }

    private String label(Medium medium) {
        return page.say("account.medium." + medium);
    }

    private static String path(Medium medium) {
        return "/me/account/" + medium.name().toLowerCase(Locale.ROOT);
    }
}

package org.uzat.web.push;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.uzat.messaging.Devices.Device;
import org.uzat.web.page.Page;

/**
 * Notices in browsers.
 *
 * @param offered whether this installation sends any
 * @param key what the browser binds its subscription to
 * @param token against forged forms
 */
public record PushScreen(
        Page page, boolean offered, String key, List<Device> devices, String token, ZoneId zone, Instant now) {

    /** What is known of a browser: since when it shows notices. */
    public String since(Device device) {
        LocalDate day = LocalDate.ofInstant(device.since(), zone);
        return page.say("push.since", "day", page.formats().shortDay(day, LocalDate.ofInstant(now, zone)));
    }

    /** Its name; one that tells nothing of itself is just a browser. */
    public String name(Device device) {
        return device.name().isEmpty() ? page.say("push.browser") : device.name();
    }
}

package org.uzat.provisioning.osmo;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.numbering.LineId;
import org.uzat.provisioning.Network;
import org.uzat.provisioning.NetworkOrder;
import org.uzat.provisioning.Reach;
import org.uzat.provisioning.Sim;

/**
 * Keeps the two switches that osmo-hlr has for a subscriber, known by its IMSI: circuit-switched service (calls and messages) and
 * packet-switched service (data); the network access mode of 3GPP TS 23.008. It has none for calls out alone, so a line that may
 * only be called keeps its calls and loses its data.
 */
final class OsmoHlrNetwork implements Network {

    private final String host;
    private final int port;

    OsmoHlrNetwork(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Reply carryOut(NetworkOrder order) {
        String imsi = order.sim().imsi();
        if (imsi == null) {
            return new Reply.Refused("the stock does not tell this card's IMSI");
        }
        try (ControlLink link = new ControlLink(host, port)) {
            Optional<String> refused = Optional.empty();
            Sim former = order.former();
            if (former != null && former.imsi() != null && !former.imsi().equals(imsi)) {
                refused = put(link, former.imsi(), false, false);
            }
            if (refused.isEmpty()) {
                refused = put(link, imsi, order.reach().callsIn(), order.reach().data());
            }
            return refused.<Reply>map(Reply.Refused::new).orElseGet(Reply.Done::new);
        } catch (IOException silence) {
            return new Reply.Silent(silence.toString());
        }
    }

    @Override
    public Sight look(Collection<Known> lines) {
        Map<LineId, Reach> seen = new HashMap<>();
        try (ControlLink link = new ControlLink(host, port)) {
            for (Known known : lines) {
                Reach reach = known.sim().imsi() == null
                        ? null
                        : look(link, known.sim().imsi());
                if (reach != null) {
                    seen.put(known.line(), reach);
                }
            }
            return new Sight.Seen(seen);
        } catch (IOException silence) {
            return new Sight.Dark(silence.toString());
        }
    }

    private static @Nullable Reach look(ControlLink link, String imsi) throws IOException {
        Optional<Boolean> calls = isOn(link.get(switchOf(imsi, "cs")));
        Optional<Boolean> data = isOn(link.get(switchOf(imsi, "ps")));
        if (calls.isEmpty() || data.isEmpty()) {
            return null;
        }
        if (!calls.get()) {
            return Reach.BARRED;
        }
        return data.get() ? Reach.FULL : Reach.ONE_WAY;
    }

    /** Sets both switches; why it would not, or nothing. */
    private static Optional<String> put(ControlLink link, String imsi, boolean calls, boolean data) throws IOException {
        Optional<String> refused = failure(link.set(switchOf(imsi, "cs"), calls ? "1" : "0"));
        return refused.isPresent() ? refused : failure(link.set(switchOf(imsi, "ps"), data ? "1" : "0"));
    }

    private static Optional<String> failure(ControlLink.Answer answer) {
        return answer instanceof ControlLink.Answer.Failed(String why) ? Optional.of(why) : Optional.empty();
    }

    private static Optional<Boolean> isOn(ControlLink.Answer answer) {
        return answer instanceof ControlLink.Answer.Value(String text)
                ? Optional.of(text.equals("1"))
                : Optional.empty();
    }

    private static String switchOf(String imsi, String domain) {
        return "subscriber.by-imsi-" + imsi + "." + domain + "-enabled";
    }
}

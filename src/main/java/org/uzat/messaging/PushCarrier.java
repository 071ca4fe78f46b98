package org.uzat.messaging;

import com.interaso.webpush.WebPush;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uzat.remote.Exchange;
import org.uzat.time.WallClock;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices to browsers by their push services (RFC 8030): encrypted for the browser alone (RFC 8291), signed as ours (RFC 8292). One
 * that comes twice is shown once, for both carry the message's number as their topic and tag. A message counts as taken when one of an
 * account's browsers has it.
 */
@Component
@ConditionalOnProperty("uzat.push.contact")
@Order(0)
final class PushCarrier implements Carrier {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final DeviceStore devices;
    private final PushKeys keys;
    private final PushSettings settings;
    private final JsonMapper json;
    private final Exchange exchange;
    private final Clock clock;
    private final WallClock wall;

    PushCarrier(
            DeviceStore devices, PushKeys keys, PushSettings settings, JsonMapper json, Clock clock, WallClock wall) {
        this.devices = devices;
        this.keys = keys;
        this.settings = settings;
        this.json = json;
        this.exchange = new Exchange(settings.patience());
        this.clock = clock;
        this.wall = wall;
    }

    @Override
    public boolean carries(Medium medium) {
        return medium == Medium.PUSH;
    }

    /** As many devices as an account may have, one after the other. */
    @Override
    public Duration patience() {
        return settings.patience().multipliedBy(Devices.MOST);
    }

    @Override
    public Handed carry(Letter letter) {
        boolean taken = false;
        Handed otherwise = new Handed.Declined(Why.NO_DEVICE);
        for (DeviceStore.Reached device : devices.reached(Long.parseLong(letter.address()))) {
            Handed handed = send(letter, device);
            if (handed instanceof Handed.Taken) {
                taken = true;
                devices.used(device.id(), clock.instant());
            } else if (!(handed instanceof Handed.Declined(Why why)) || why != Why.NO_DEVICE) {
                otherwise = handed;
            }
        }
        return taken ? Handed.taken() : otherwise;
    }

    private Handed send(Letter letter, DeviceStore.Reached device) {
        Subscription subscription = device.subscription();
        if (!settings.isService(subscription.endpoint())) {
            return new Handed.Declined(Why.NO_DEVICE); // it was one when it was kept; the setting says otherwise now
        }
        var push = new WebPush(Objects.requireNonNull(settings.contact()), keys.get());
        byte[] body = push.getBody(
                content(letter),
                Base64.getUrlDecoder().decode(subscription.key()),
                Base64.getUrlDecoder().decode(subscription.secret()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(subscription.endpoint()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        int seconds = (int) letter.validity(clock.instant()).toSeconds();
        push.getHeaders(subscription.endpoint(), seconds, tag(letter), WebPush.Urgency.Normal)
                .forEach(request::setHeader);
        return switch (exchange.send(request)) {
            case Exchange.Said said -> answer(said, device);
            case Exchange.Silent silent -> new Handed.Later(silent.why(), null);
        };
    }

    /** What the answer means (RFC 8030, 5 and 7.3; RFC 8292, 4.2). */
    private Handed answer(Exchange.Said said, DeviceStore.Reached device) {
        int status = said.status();
        if (status / 100 == 2) {
            return Handed.taken();
        }
        return switch (status) {
            case 403, 404, 410 -> { // bound to other keys, or no more
                devices.gone(device.id());
                yield new Handed.Declined(Why.NO_DEVICE);
            }
            case 413 -> new Handed.Declined(Why.MALFORMED);
            default -> new Handed.Later("a push service answers " + status, pause(said.headers()));
        };
    }

    private @Nullable Duration pause(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .flatMap(text -> RetryAfter.read(text, wall.instant()))
                .orElse(null);
    }

    /** What {@code sw.js} reads; nothing of a person but the text itself. */
    private byte[] content(Letter letter) {
        return json.writeValueAsString(Map.of(
                        "title", Objects.requireNonNullElse(letter.title(), "Uzat"),
                        "text", letter.text(),
                        "path", Objects.requireNonNullElse(letter.link(), "/"),
                        "lang", letter.language(),
                        "tag", tag(letter)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** At most 32 letters of base64url (RFC 8030, 5.4). */
    private static String tag(Letter letter) {
        return "uzat-" + URL.encodeToString(Long.toString(letter.id()).getBytes(StandardCharsets.US_ASCII));
    }
}

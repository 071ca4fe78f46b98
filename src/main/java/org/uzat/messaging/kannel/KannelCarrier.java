package org.uzat.messaging.kannel;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uzat.messaging.Carrier;
import org.uzat.messaging.GsmAlphabet;
import org.uzat.messaging.Handed;
import org.uzat.messaging.Letter;
import org.uzat.messaging.Medium;
import org.uzat.messaging.ReportNames;
import org.uzat.messaging.Why;
import org.uzat.remote.Exchange;

/**
 * Short messages by Kannel's HTTP interface (Kannel User's Guide, "Using the HTTP interface to send SMS messages"). It has no name of ours
 * that it would know again, so what was sent without an answer is in doubt. Kannel parts long texts, and reports under the name that
 * we give it.
 */
@Component
@ConditionalOnProperty("uzat.sms.kannel.url")
@Order(1)
final class KannelCarrier implements Carrier {

    /** Delivered, not delivered, refused by the message centre. */
    private static final int FINAL_REPORTS = 1 + 2 + 16;

    private static final int ACCEPTED = 202;
    private static final int UCS_2 = 2;

    private final KannelSettings settings;
    private final LongFunction<String> names;
    private final Exchange exchange;
    private final Clock clock;

    @Autowired
    KannelCarrier(KannelSettings settings, ReportNames names, Clock clock) {
        this(settings, names::of, clock);
    }

    /** @param names what a message is reported under */
    KannelCarrier(KannelSettings settings, LongFunction<String> names, Clock clock) {
        this.settings = settings;
        this.names = names;
        this.exchange = new Exchange(settings.patience());
        this.clock = clock;
    }

    @Override
    public boolean carries(Medium medium) {
        return medium == Medium.SMS;
    }

    @Override
    public Duration patience() {
        return settings.patience();
    }

    @Override
    public boolean tellsRepeats() {
        return false;
    }

    @Override
    public Handed carry(Letter letter) {
        String name = names.apply(letter.id());
        URI where = URI.create(settings.url() + "?" + query(letter, name));
        return switch (exchange.send(HttpRequest.newBuilder(where).GET())) {
            case Exchange.Said said -> answer(said, name);
            case Exchange.Silent silent -> silence(silent);
        };
    }

    private Handed answer(Exchange.Said said, String name) {
        int status = said.status();
        if (status == ACCEPTED) {
            return new Handed.Taken(settings.reports() == null ? List.of() : List.of(name));
        }
        String reason = "Kannel answers " + status;
        return switch (status) {
            case 400 -> new Handed.Declined(Why.MALFORMED);
            case 401, 403 -> new Handed.Later(reason, null); // settings that a person mends
            case 503 -> new Handed.Away(reason, null); // no message centre, or too many messages
            default -> new Handed.Later(reason, null);
        };
    }

    /** Where nobody took the connection nothing was sent. */
    private static Handed silence(Exchange.Silent silent) {
        return silent.why().contains("ConnectException")
                ? new Handed.Away(silent.why(), null)
                : new Handed.Doubtful(silent.why());
    }

    private String query(Letter letter, String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", settings.username());
        fields.put("password", settings.password());
        fields.put("from", settings.source(letter.sender()));
        fields.put("to", letter.address());
        fields.put("charset", "UTF-8");
        if (GsmAlphabet.encode(letter.text()).isEmpty()) {
            fields.put("coding", Integer.toString(UCS_2));
        }
        fields.put("validity", Long.toString(letter.validity(clock.instant()).toMinutes()));
        fields.put("text", letter.text());
        if (settings.reports() != null) {
            fields.put("dlr-mask", Integer.toString(FINAL_REPORTS));
            fields.put("dlr-url", settings.reports() + "?message=" + name + "&came=%d");
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

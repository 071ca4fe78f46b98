package org.uzat.gateway;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.uzat.database.StartRefused;
import org.uzat.remote.Secret;

/**
 * What stands under {@code uzat.gateway.NAME}, in config/application.yaml or the environment. What is missing or wrong refuses the start
 * in one sentence, which names the setting and never what it holds.
 */
public final class GatewayWiring {

    /** Every gateway has these besides its own. */
    private static final Set<String> COMMON = Set.of("base-url", "patience", "hosts");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_MAX = Duration.ofSeconds(30);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Environment environment;
    private final String prefix;

    /**
     * The settings of a gateway.
     *
     * @param keys all that it knows of its own
     * @throws StartRefused if another one is set, which would be a slip of the pen
     */
    public GatewayWiring(Environment environment, String name, Set<String> keys) {
        this.environment = environment;
        this.prefix = "uzat.gateway." + name;
        Set<String> known = Stream.concat(keys.stream(), COMMON.stream())
                .map(GatewayWiring::bare)
                .collect(Collectors.toSet());
        set(environment, prefix).keySet().stream()
                .filter(key -> !known.contains(bare(key)))
                .findFirst()
                .ifPresent(key -> {
                    throw refused(key, "is no setting of it");
                });
    }

    /** Whether anything is set for a gateway. */
    static boolean anySet(Environment environment, String name) {
        return set(environment, "uzat.gateway." + name).values().stream().anyMatch(value -> !value.isBlank());
    }

    /** A key of ours at the gateway. */
    public Secret secret(String key) {
        return new Secret(required(key));
    }

    /** A text that must be there. */
    public String required(String key) {
        return find(key).orElseThrow(() -> refused(key, "is missing"));
    }

    /** Where the gateway's API is: over TLS, unless it is on this machine; without a stroke at its end. */
    public String baseUrl(String usual) {
        return address("base-url", find("base-url").orElse(usual));
    }

    /** The hosts of the gateway's pages: those of {@code hosts}, separated by commas, in place of the usual ones. */
    public List<String> hosts(String... usual) {
        return find("hosts")
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .peek(this::checkHost)
                        .toList())
                .orElse(List.of(usual));
    }

    /** Where people reach us, {@code uzat.web.site}, for gateways that must be told where to call back. */
    public String ownSite() {
        String site = environment.getProperty("uzat.web.site", "");
        if (site.isBlank()) {
            throw new StartRefused("uzat.web.site is missing, and " + prefix
                    + " needs it so that the gateway can call back; see docs/operating.md.");
        }
        return site.strip().replaceAll("/+$", "");
    }

    /** How long the gateway is waited for, 10 s unless set. */
    public Duration patience() {
        Duration patience = duration("patience", PATIENCE);
        if (patience.compareTo(PATIENCE_MAX) > 0) {
            throw refused("patience", "is longer than " + PATIENCE_MAX.toSeconds() + "s");
        }
        return patience;
    }

    /** A span of time such as {@code 10s} or {@code 15m}, more than nothing. */
    public Duration duration(String key, Duration usual) {
        Optional<String> text = find(key);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            Duration duration = DurationStyle.detectAndParse(text.get());
            if (duration.isPositive()) {
                return duration;
            }
        } catch (IllegalArgumentException | DateTimeParseException notOne) {
            throw refused(key, "is not a span of time such as 10s");
        }
        throw refused(key, "is not more than nothing");
    }

    /** The refusal of a setting. */
    public StartRefused refused(String key, String why) {
        return new StartRefused(prefix + "." + key + " " + why + ", see docs/operating.md.");
    }

    private void checkHost(String host) {
        if (!HOST.matcher(host).matches()) {
            throw refused("hosts", "is no list of hosts such as pay.example");
        }
    }

    private String address(String key, String text) {
        try {
            URI address = URI.create(text.strip());
            boolean here = "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
            if (address.getHost() != null && (here || "https".equals(address.getScheme()))) {
                return address.toString().replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException notOne) {
            throw refused(key, "is not an address");
        }
        throw refused(key, "is not an address that starts with https://");
    }

    private Optional<String> find(String key) {
        return Binder.get(environment)
                .bind(prefix + "." + key, String.class)
                .map(Optional::of)
                .orElse(Optional.empty())
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Map<String, String> set(Environment environment, String prefix) {
        return Binder.get(environment)
                .bind(prefix, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }

    /** A key as the environment's variables spell it too. */
    private static String bare(String key) {
        return key.replace("-", "").toLowerCase(Locale.ROOT);
    }
}

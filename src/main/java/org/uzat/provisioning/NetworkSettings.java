package org.uzat.provisioning;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which network serves whom: {@code uzat.network} in config/application.yaml.
 *
 * @param adapter {@code webhook}, {@code osmo-hlr}, {@code none} or, in the demonstration, {@code simulated}
 * @param url of a webhook
 * @param secret that a webhook's messages are signed with
 * @param host of an osmo-hlr, {@code 127.0.0.1} where it is left out
 * @param port of its control interface, 4259 where it is left out
 * @param operators settings of single operators by code, in place of these
 */
@ConfigurationProperties("uzat.network")
record NetworkSettings(
        @Nullable String adapter,
        @Nullable String url,
        @Nullable String secret,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable Map<String, NetworkSettings> operators) {

    private static final int CONTROL_PORT = 4259;

    NetworkSettings of(String operatorCode) {
        return Optional.ofNullable(operators)
                .map(single -> single.get(operatorCode))
                .orElse(this);
    }

    /** These and those of single operators. */
    Stream<NetworkSettings> all() {
        return Stream.concat(
                Stream.of(this),
                Optional.ofNullable(operators).map(Map::values).stream().flatMap(Collection::stream));
    }

    Adapter.Wiring wiring() {
        return new Adapter.Wiring(
                Optional.ofNullable(url).orElse(""),
                Optional.ofNullable(secret).orElse(""),
                Optional.ofNullable(host).orElse("127.0.0.1"),
                Optional.ofNullable(port).orElse(CONTROL_PORT));
    }
}

package org.uzat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.uzat.database.StartRefused;

/** What is set for a gateway is taken, or refused in one sentence that gives nothing away. */
class GatewayWiringTest {

    private static final Set<String> KEYS = Set.of("secret-key");

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void takesWhatIsSet() {
        set("uzat.gateway.some.secret-key", " sk_1 ");
        set("uzat.gateway.some.base-url", "https://api.example/v1/");
        set("uzat.gateway.some.patience", "3s");
        set("uzat.gateway.some.hosts", "pay.example, acs.bank.example");
        GatewayWiring wiring = wiring();

        assertThat(wiring.secret("secret-key").reveal()).isEqualTo("sk_1");
        assertThat(wiring.secret("secret-key")).hasToString("(secret)");
        assertThat(wiring.baseUrl("https://usual.example")).isEqualTo("https://api.example/v1");
        assertThat(wiring.patience()).isEqualTo(Duration.ofSeconds(3));
        assertThat(wiring.hosts("usual.example")).containsExactly("pay.example", "acs.bank.example");
    }

    @Test
    void takesTheEnvironmentsSpelling() {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment", Map.of("UZAT_GATEWAY_SOME_SECRETKEY", "sk_env")));

        assertThat(GatewayWiring.anySet(environment, "some")).isTrue();
        assertThat(wiring().secret("secret-key").reveal()).isEqualTo("sk_env");
    }

    @Test
    void isNotThereWhereNothingIsSet() {
        assertThat(GatewayWiring.anySet(environment, "some")).isFalse();
        set("uzat.gateway.some.secret-key", "");
        assertThat(GatewayWiring.anySet(environment, "some")).isFalse();
    }

    @Test
    void refusesTheStartWhereAKeyIsMissing() {
        set("uzat.gateway.some.patience", "3s");
        assertThatThrownBy(() -> wiring().secret("secret-key"))
                .isInstanceOf(StartRefused.class)
                .hasMessage("uzat.gateway.some.secret-key is missing, see docs/operating.md.");
    }

    @Test
    void refusesASlipOfThePenWithoutQuotingIt() {
        set("uzat.gateway.some.secrte-key", "sk_live_42");
        assertThatThrownBy(this::wiring)
                .isInstanceOf(StartRefused.class)
                .hasMessage("uzat.gateway.some.secrte-key is no setting of it, see docs/operating.md.");
    }

    @ParameterizedTest
    @CsvSource({
        "base-url, http://api.example",
        "base-url, api.example",
        "base-url, 'https://api example'",
        "patience, soon",
        "patience, -1s",
        "patience, 5m",
        "hosts, https://pay.example"
    })
    void refusesWhatItCannotUse(String key, String value) {
        set("uzat.gateway.some." + key, value);
        assertThatThrownBy(() -> {
                    GatewayWiring wiring = wiring();
                    wiring.baseUrl("https://usual.example");
                    wiring.patience();
                    wiring.hosts("usual.example");
                })
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("uzat.gateway.some." + key + " is ")
                .hasMessageEndingWith(", see docs/operating.md.");
    }

    @Test
    void needsToKnowWherePeopleReachUs() {
        assertThatThrownBy(() -> wiring().ownSite())
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("uzat.web.site is missing");
    }

    private GatewayWiring wiring() {
        return new GatewayWiring(environment, "some", KEYS);
    }

    private void set(String key, String value) {
        environment.getPropertySources().addFirst(new MapPropertySource(key, Map.of(key, value)));
    }
}

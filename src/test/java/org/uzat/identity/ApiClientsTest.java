package org.uzat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.intake.StockModules;

@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=clean", webEnvironment = WebEnvironment.NONE)
class ApiClientsTest {

    @Autowired
    private ApiClients clients;

    @Autowired
    private SecretStore store;

    @Autowired
    private JdbcClient database;

    @Test
    void knowsAClientByItsKeyAtOnceAndNoLongerAfterRevocation() {
        NewApiClient created = clients.create("kiosk", Set.of(Scope.LINES_READ));

        ApiClient known = clients.authenticate(created.key()).orElseThrow();
        assertThat(known).isEqualTo(created.client());
        assertThat(known.may(Scope.LINES_READ)).isTrue();
        assertThat(known.may(Scope.BALANCE_SPEND)).isFalse();

        clients.revoke(known.id());
        assertThat(clients.authenticate(created.key())).isEmpty();
    }

    @Test
    void keepsNoKeyInTheDatabaseAndNoneInLogs() {
        NewApiClient created = clients.create("secretive", Set.of());

        assertThat(created.key()).startsWith("uz_").hasSize(46);
        assertThat(created.toString()).doesNotContain(created.key());
        assertThat(database.sql("select c::text from api_client c where name = 'secretive'")
                        .query(String.class)
                        .single())
                .doesNotContain(created.key());
    }

    @Test
    void learnsWithinASecondOrSoWhatAnotherNodeChanged() throws InterruptedException {
        NewApiClient created = clients.create("elsewhere", Set.of());
        database.sql("update api_client set revoked_at = now() where name = 'elsewhere'")
                .update();
        database.sql("update settings_change set number = number + 1 where topic = 'clients'")
                .update();

        for (int i = 0; i < 100 && clients.authenticate(created.key()).isPresent(); i++) {
            Thread.sleep(50);
        }

        assertThat(clients.authenticate(created.key())).isEmpty();
    }

    @Test
    void refusesANameTwice() {
        clients.create("twice", Set.of());

        assertThatThrownBy(() -> clients.create("twice", Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clients.create(" ", Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsGuessedKeys() {
        assertThat(clients.authenticate("uz_guess")).isEmpty();
        assertThat(clients.authenticate("")).isEmpty();
        assertThat(clients.authenticate("x".repeat(100_000))).isEmpty();
    }

    @Test
    void agreesOnOneSecretWhenAllNodesAskAtOnce() {
        var nodes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> new InstallationSecrets(store).get("quotes")))
                .toList();

        byte[] first = nodes.getFirst().join();
        assertThat(first).hasSize(32);
        assertThat(nodes).allSatisfy(node -> assertThat(node.join()).isEqualTo(first));
    }
}

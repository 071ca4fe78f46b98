package org.uzat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.identity.ApiClients;
import org.uzat.identity.Scope;
import org.uzat.intake.StockModules;
import org.uzat.line.Cards;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineName;
import org.uzat.numbering.Msisdn;
import org.uzat.operator.LineState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=demo", webEnvironment = WebEnvironment.NONE)
class DemoWorldTest {

    @Autowired
    private DemoWorld demo;

    @Autowired
    private Lines lines;

    @Autowired
    private Cards cards;

    @Autowired
    private ApiClients clients;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Value("${uzat.data}")
    private Path dataFolder;

    @Test
    void hasCardsInEveryState() {
        assertThat(DemoStock.all()).hasSize(200);
        Set<LineState> states = EnumSet.noneOf(LineState.class);
        for (DemoCard card : DemoStock.all()) {
            Line line = lines.find(LineName.parse(card.iccid()).orElseThrow()).orElseThrow();
            states.add(line.state(clock.instant()));
        }
        assertThat(states).containsExactlyInAnyOrder(LineState.values());
    }

    @Test
    void givesOutNumbersThatExistInTheCountry() {
        assertThat(DemoStock.all())
                .filteredOn(card -> !card.dataOnly())
                .allMatch(card -> Msisdn.typed(card.msisdn(), "AZ").isPresent())
                .extracting(DemoCard::msisdn)
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsKeysAndTenNamedLines() throws IOException {
        JsonNode told = told();

        assertThat(told.path("lines")).hasSize(10);
        for (JsonNode named : told.path("lines")) {
            Line line = lines.find(
                            LineName.parse(named.path("lineId").asString()).orElseThrow())
                    .orElseThrow();
            assertThat(line.iccid()).isEqualTo(named.path("iccid").asString());
            assertThat(line.state(clock.instant()).name())
                    .isEqualTo(named.path("state").asString());
        }
        assertThat(told.path("lines").get(0).path("state").asString()).isEqualTo("ACTIVE");
        assertThat(clients.authenticate(told.path("apiKeys").get(0).path("key").asString())
                        .orElseThrow()
                        .scopes())
                .containsExactlyInAnyOrder(Scope.values());
        assertThat(clients.authenticate(told.path("apiKeys").get(1).path("key").asString())
                        .orElseThrow()
                        .may(Scope.RENEWALS_WRITE))
                .isFalse();
    }

    @Test
    void hasSpareCardsThatAreNobodys() throws IOException {
        assertThat(told().path("spareCards")).hasSize(5);
        for (JsonNode spare : told().path("spareCards")) {
            String iccid = spare.path("iccid").asString();
            assertThat(cards.read(List.of(iccid)).get(iccid)).isNotNull().matches(card -> !card.taken());
        }
    }

    @Test
    void isSeededOnceOnly() throws IOException {
        long cards = count();
        JsonNode before = told();

        demo.run(new DefaultApplicationArguments());

        assertThat(count()).isEqualTo(cards);
        assertThat(told()).isEqualTo(before);
    }

    private JsonNode told() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(dataFolder.resolve("demo.json")));
    }

    private long count() {
        return database.sql("select (select count(*) from line) + (select count(*) from event)")
                .query(Long.class)
                .single();
    }
}

package org.uzat.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.intake.StockModules;
import org.uzat.intake.Tally;

@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=clean", webEnvironment = WebEnvironment.NONE)
class OperatorIntakeTest {

    private static final String GOOD = """
            {"code": "%s", "name": "One", "currency": "AZN", "zone": "Asia/Baku", "region": "AZ", "vatPercent": 18,
             "effectiveFrom": "%s", "policies": {"graceDays": %d, "reloadDays": 90}}""";

    @Autowired
    private Imports imports;

    @Autowired
    private Operators operators;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    @Test
    void selectsSettingsByTheInstantAskedFor() {
        SampleFiles.load(imports, "sakura");

        Instant change = Instant.parse("2026-03-31T15:00:00Z"); // midnight in Tokyo
        assertThat(operators
                        .byCode("SAKURA", change.minusSeconds(1))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        OperatorSettings later = operators.byCode("sakura", change).orElseThrow();
        assertThat(later.version()).isEqualTo(2);
        assertThat(later.policies().graceDays()).isEqualTo(5);
        assertThat(operators.inForce(later.operatorId(), Instant.EPOCH).version())
                .isEqualTo(1);
        assertThat(later.currency().getDefaultFractionDigits()).isZero();
        assertThat(later.policies().freezeFrom()).isEqualTo(LineState.GRACE);
        assertThat(later.vatBasisPoints()).isEqualTo(1000);
    }

    @Test
    void changesNothingTheSecondTime() {
        SampleFiles.load(imports, "dune");
        String before = state();

        Tally again = imports.load("operators", Path.of("src/test/resources/operators/dune/operators.json"), null);

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.loaded() + again.rejected()).isZero();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void loadsGoodItemsAndReportsEveryFaultOfBadOnesByLineAndPath() {
        Path file = SampleFiles.file(folder, "operators.json", "[", good("good-1", "2024-01-01", 5) + ",", """
                {"code": "bad code", "name": "", "currency": "ABC", "zone": "Asia/Nowhere", "region": "az",
                 "vatPercent": 18.125, "effectiveFrom": "soon", "extra": 1,
                 "policies": {"graceDays": -1, "reloadDays": "many", "freezeFrom": "ACTIVE", "aboveTable": "GIVE"}}]""");

        Tally tally = imports.load("operators", file, null);

        assertThat(tally.loaded()).isEqualTo(1);
        assertThat(tally.rejected()).isEqualTo(1);
        assertThat(SampleFiles.rejects(tally))
                .allMatch(line -> line.startsWith("4,"))
                .extracting(line -> line.split(",", -1)[1])
                .containsExactlyInAnyOrder(
                        "zone",
                        "code",
                        "effectiveFrom",
                        "name",
                        "currency",
                        "region",
                        "vatPercent",
                        "extra",
                        "policies.graceDays",
                        "policies.reloadDays",
                        "policies.freezeFrom",
                        "policies.aboveTable");
        assertThat(operators.byCode("good-1", Instant.now())).isPresent();
    }

    @Test
    void keepsSettingsInForceButReplacesThoseStillToCome() {
        load("keeps", "2024-01-01", 5);
        load("keeps", "2150-01-01", 6);

        assertThat(load("keeps", "2024-01-01", 7).rejected()).isEqualTo(1);
        assertThat(load("keeps", "2150-01-01", 8).loaded()).isEqualTo(1);

        OperatorSettings future =
                operators.byCode("keeps", Instant.parse("2150-06-01T00:00:00Z")).orElseThrow();
        assertThat(future.policies().graceDays()).isEqualTo(8);
        assertThat(future.version()).isEqualTo(2);
        assertThat(operators
                        .byCode("keeps", Instant.now())
                        .orElseThrow()
                        .policies()
                        .graceDays())
                .isEqualTo(5);
    }

    @Test
    void reportsBrokenJsonByLine() {
        Path file = SampleFiles.file(folder, "broken.json", "[", good("whole", "2024-01-01", 5) + ",", "{\"code\"");

        Tally tally = imports.load("operators", file, null);

        assertThat(tally.loaded()).isEqualTo(1);
        assertThat(SampleFiles.rejects(tally)).singleElement().asString().contains("the rest of the file is no JSON");
    }

    private static String good(String code, String from, int graceDays) {
        return String.format(Locale.ROOT, GOOD, code, from, graceDays);
    }

    private Tally load(String code, String from, int graceDays) {
        return imports.load("operators", SampleFiles.file(folder, "one.json", good(code, from, graceDays)), null);
    }

    private String state() {
        return database.sql("""
                select string_agg(v::text, ';' order by operator_id, version)
                    || (select string_agg(s::text, ';') from settings_change s) from operator_version v
                """).query(String.class).single();
    }
}

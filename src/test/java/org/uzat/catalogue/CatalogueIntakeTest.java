package org.uzat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
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
import org.uzat.money.MoneySource;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;

@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=clean", webEnvironment = WebEnvironment.NONE)
class CatalogueIntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String BANDS =
            "operator,channel,effective_from,currency,amount_from,amount_to,days,reload_window_extra_days";
    private static final String PACKS =
            "operator,code,effective_from,name_en,price,rule,days,hours,data_mb,allowance_days";

    @Autowired
    private Imports imports;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Operators operators;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    @BeforeEach
    void loadOperators() {
        SampleFiles.load(imports, "caspian");
        SampleFiles.load(imports, "sakura");
        SampleFiles.load(imports, "dune");
        SampleFiles.load(imports, "baltic");
    }

    @Test
    void readsThePublishedTableRowByRow() {
        BandTable table = bands("caspian", MoneySource.ELECTRONIC, NOW);

        assertThat(table.bands()).hasSize(7);
        assertThat(table.band(200)).contains(new Band(200, 299, 10, 180));
        assertThat(table.band(199)).contains(new Band(100, 199, 5, 180));
        assertThat(table.band(99)).isEmpty();
        assertThat(table.band(10_000)).isEmpty();
        assertThat(table.last()).isEqualTo(new Band(5000, 9999, 120, 180));
        assertThat(bands("caspian", MoneySource.VOUCHER, NOW).band(250)).isEmpty();
    }

    @Test
    void readsAmountsInTheMinorUnitsOfEveryCurrency() {
        assertThat(bands("sakura", MoneySource.ELECTRONIC, NOW).last().toMinor())
                .isEqualTo(9999);
        assertThat(bands("dune", MoneySource.ELECTRONIC, NOW).last().toMinor()).isEqualTo(20_000);
        assertThat(pack("dune", "CAMP-5").price().amount()).isEqualTo("1.500");
    }

    @Test
    void changesTablesAtTheOperatorsMidnight() {
        Instant change = Instant.parse("2026-03-31T15:00:00Z");

        assertThat(bands("sakura", MoneySource.ELECTRONIC, change.minusSeconds(1))
                        .bands())
                .hasSize(3);
        assertThat(bands("sakura", MoneySource.ELECTRONIC, change).bands()).hasSize(2);
    }

    @Test
    void endsAPackWithItsLaterVersionAndForGoodAfterItsLastDate() {
        short dune = operatorId("dune");
        short sakura = operatorId("sakura");
        Catalogue catalogue = catalogues.current();

        assertThat(catalogue
                        .pack(dune, "CAMP-5", Instant.parse("2025-12-31T20:59:59Z"))
                        .orElseThrow()
                        .price()
                        .minor())
                .isEqualTo(1375);
        assertThat(catalogue
                        .pack(dune, "CAMP-5", Instant.parse("2025-12-31T21:00:00Z"))
                        .orElseThrow()
                        .price()
                        .minor())
                .isEqualTo(1500);
        assertThat(catalogue.pack(sakura, "WEEK", NOW)).isEmpty();
        assertThat(catalogue.knows(sakura, "WEEK")).isTrue();
        assertThat(catalogue.knows(sakura, "MONTH")).isFalse();
        assertThat(catalogue.onSale(sakura, "ANY", Channel.SHOP, NOW))
                .extracting(PackVersion::code)
                .containsExactly("HOURS-6", "HOURS-72");
    }

    @Test
    void readsAllowancesOfPacks() {
        assertThat(pack("caspian", "TOURIST-10").allowances())
                .extracting(PackAllowance::kind, PackAllowance::amount)
                .containsExactly(
                        tuple(AllowanceKind.DATA, 5120L * 1_048_576),
                        tuple(AllowanceKind.VOICE, 3600L),
                        tuple(AllowanceKind.SMS, 30L));
        assertThat(pack("dune", "CAMP-5").allowances().get(1).unlimited()).isTrue();
        assertThat(pack("caspian", "DATA-1GB").allowances().getFirst().days()).isEqualTo(30);
        assertThat(pack("caspian", "TOURIST-10").name("zh")).isEqualTo("旅游卡 10 天");
    }

    @Test
    void changesNothingTheSecondTime() {
        String before = state();

        loadOperators();

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void leavesATableOutWholeWhenOneRowIsBadAndLoadsTheOthers() {
        Path file = SampleFiles.file(
                folder,
                "bands.csv",
                BANDS,
                "baltic,CASH,2026-01-01,EUR,1.00,1.99,5,180",
                "baltic,CASH,2026-01-01,EUR,2.00,1.00,5,180",
                "baltic,VOUCHER,2026-01-01,EUR,5.00,5.00,30,180",
                "caspian,CASH,2026-01-01,EUR,1.00,1.99,5,180",
                "nobody,CASH,2026-01-01,EUR,1.00,1.99,5,180",
                "sakura,CASH,2026-01-01,JPY,1000,1999,5,180",
                "sakura,CASH,2026-01-01,JPY,1999,2999,5,180");

        Tally tally = imports.load("bands", file, null);

        assertThat(SampleFiles.rejects(tally))
                .anyMatch(line -> line.startsWith("3,amount_to,1.00,"))
                .anyMatch(line -> line.startsWith("2,") && line.contains("because its line 3 is rejected"))
                .anyMatch(line -> line.startsWith("5,currency,EUR,"))
                .anyMatch(line -> line.startsWith("6,operator,nobody,"))
                .anyMatch(line -> line.startsWith("7,") && line.contains("lines 7 and 8 overlap"));
        assertThat(tally.loaded()).isEqualTo(1);
        assertThat(bands("baltic", MoneySource.VOUCHER, NOW).bands()).hasSize(1);
        assertThat(catalogues.current().bands(operatorId("baltic"), MoneySource.CASH, NOW))
                .isEmpty();
        assertThat(bands("sakura", MoneySource.CASH, NOW).bands()).hasSize(1);
    }

    @Test
    void loadsGoodPacksAndReportsBadOnes() {
        Path file = SampleFiles.file(
                folder,
                "packs.csv",
                PACKS,
                "baltic,GOOD,2025-01-01,Good,1.00,ADD,5,,,",
                "baltic,TWICE,2025-01-01,Twice,1.00,ADD,5,24,,",
                "baltic,GOOD,2025-01-01,Good,2.00,ADD,5,,,",
                "baltic,GOOD,2025-01-01,Good,1.0,add,05,0,,",
                "baltic,EMPTY,2025-01-01,Empty,1.00,NONE,,,,",
                "baltic,SHORT,2025-01-01,Short,1.00,NONE,,,10,",
                "baltic,FINE,2025-01-01,Fine,1.001,ADD,5,,,",
                "baltic,FEW,2025-01-01");

        Tally tally = imports.load("packs", file, null);

        assertThat(tally.loaded()).isEqualTo(1);
        assertThat(tally.unchanged()).isEqualTo(1);
        assertThat(SampleFiles.rejects(tally))
                .extracting(line -> line.substring(0, line.indexOf(',', 2)))
                .containsExactlyInAnyOrder("3,days", "4,effective_from", "6,rule", "7,allowance_days", "8,price", "9,");
    }

    private BandTable bands(String operator, MoneySource source, Instant now) {
        return catalogues.current().bands(operatorId(operator), source, now).orElseThrow();
    }

    private PackVersion pack(String operator, String code) {
        return catalogues.current().pack(operatorId(operator), code, NOW).orElseThrow();
    }

    private short operatorId(String code) {
        return operators.byCode(code, NOW).orElseThrow().operatorId();
    }

    private String state() {
        return database.sql("""
                select (select string_agg(p::text, ';' order by pack_version_id) from pack_version p)
                    || (select string_agg(t::text, ';' order by band_table_id) from band_table t)
                    || (select string_agg(b::text, ';' order by band_table_id, from_minor) from band b)
                    || (select string_agg(s::text, ';' order by topic) from settings_change s)
                """).query(String.class).single();
    }
}

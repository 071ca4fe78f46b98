package org.uzat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
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
import org.uzat.intake.UnreadableFile;
import org.uzat.numbering.LineName;
import org.uzat.operator.LineState;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.Sealer;

@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=clean", webEnvironment = WebEnvironment.NONE)
class SimIntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Autowired
    private Imports imports;

    @Autowired
    private Lines lines;

    @Autowired
    private Sealer sealer;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    @BeforeEach
    void loadOperators() {
        SampleFiles.load(imports, "caspian");
        SampleFiles.load(imports, "dune");
    }

    @Test
    void writesALineWithEverythingThatExplainsIt() {
        load(StockFile.row("caspian", 11));

        Line line = find("+994500000011");
        assertThat(line.version()).isEqualTo(1);
        assertThat(line.state(NOW)).isEqualTo(LineState.ACTIVE);
        assertThat(line.life().validUntil()).isEqualTo("2026-11-30T20:00:00Z");
        assertThat(line.life().graceUntil()).isEqualTo("2026-12-30T20:00:00Z");
        assertThat(line.life().reloadUntil()).isEqualTo("2027-05-29T20:00:00Z");
        assertThat(line.balances().mainMinor()).isEqualTo(550);
        assertThat(find(StockFile.iccid(11))).isEqualTo(line);
        assertThat(rowOf("event", line)).containsEntry("kind", 1).containsEntry("actor", "import");
        assertThat(rowOf("transfer", line))
                .containsEntry("debit", 19)
                .containsEntry("credit", 1)
                .containsEntry("amount_minor", 550L)
                .containsEntry("currency", "AZN");
        assertThat(rowOf("validity_entry", line)).containsEntry("cause", 1).containsEntry("policy_version", 1);
    }

    @Test
    void sealsThePukForItsOwnCardOnly() {
        load(StockFile.row("caspian", 22));

        Sealed sealed = database.sql("select puk_key_id, puk_sealed from sim where iccid = ?")
                .param(StockFile.iccid(22))
                .query((row, number) -> new Sealed(row.getShort(1), row.getBytes(2)))
                .single();

        assertThat(sealer.open(sealed, "sim.puk:" + StockFile.iccid(22)))
                .isEqualTo("00174218".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> sealer.open(sealed, "sim.puk:" + StockFile.iccid(23)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesPreActiveAndDataOnlyCardsWithoutDatesAndNumbers() {
        load(StockFile.row("caspian", 30));

        Line line = find(StockFile.iccid(30));
        assertThat(line.state(NOW)).isEqualTo(LineState.PRE_ACTIVE);
        assertThat(line.msisdn()).isNull();
        assertThat(count("validity_entry", line)).isZero();
        assertThat(count("transfer", line)).isZero();
        assertThat(count("event", line)).isEqualTo(1);
    }

    @Test
    void countsWindowsAndMoneyTheWayTheLinesOperatorDoes() {
        load(StockFile.row("dune", 41).replace(",5.50", ",5.505"));

        Line line = find(StockFile.iccid(41));
        assertThat(line.balances().mainMinor()).isEqualTo(5505);
        assertThat(line.life().graceUntil()).isEqualTo(line.life().validUntil());
        assertThat(line.state(Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo(LineState.SUSPENDED);
    }

    @Test
    void changesNothingTheSecondTimeEvenAfterTheLineHasMovedOn() {
        Path file = StockFile.write(folder, "caspian", 100, 50);
        assertThat(imports.load("sims", file, null).loaded()).isEqualTo(50);
        database.sql("update line set main_minor = 1, version = 2 where iccid = ?")
                .param(StockFile.iccid(101))
                .update();
        String before = state();

        Tally again = imports.load("sims", file, null);

        assertThat(again.unchanged()).isEqualTo(50);
        assertThat(again.loaded() + again.rejected()).isZero();
        assertThat(again.rejects()).isNull();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void completesAFileThatWasLoadedHalf() {
        Path half = StockFile.write(folder, "caspian", 200, 20);
        imports.load("sims", half, null);

        Tally whole = imports.load("sims", StockFile.write(folder, "caspian", 200, 60), null);

        assertThat(whole.unchanged()).isEqualTo(20);
        assertThat(whole.loaded()).isEqualTo(40);
    }

    @Test
    void loadsGoodRowsAndReportsBadOnesByLineAndReason() {
        String good = StockFile.row("caspian", 301);
        Tally tally = load(
                good,
                good.replace(StockFile.iccid(301), "8999401000000000001"),
                "short,row",
                StockFile.row("caspian", 302).replace("+99450", "+0"),
                StockFile.row("caspian", 303).replace("caspian", "nobody"),
                StockFile.row("caspian", 304).replace("5.50", "5.505"),
                StockFile.row("caspian", 306).replace("2026-12-01T00:00:00+04:00", "tomorrow"),
                StockFile.row("caspian", 307).replace("2026-12-01T00:00:00+04:00", ""),
                StockFile.row("caspian", 308).replace("02439052", "1234"),
                StockFile.row("caspian", 309).replace(",40001", ",40"),
                StockFile.row("caspian", 311));

        assertThat(tally.loaded()).isEqualTo(2);
        assertThat(SampleFiles.rejects(tally))
                .extracting(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
                .containsExactlyInAnyOrder(
                        "3,iccid",
                        "4,",
                        "5,msisdn",
                        "6,operator",
                        "7,balance",
                        "8,valid_until",
                        "9,valid_until",
                        "10,puk",
                        "11,imsi");
        assertThat(SampleFiles.rejects(tally)).noneMatch(line -> line.contains("1234,"));
    }

    @Test
    void takesARepeatedRowOnceAndRejectsContradictions() {
        String row = StockFile.row("caspian", 401);
        Tally inFile = load(
                row,
                row,
                row.replace("5.50", "5.51"),
                StockFile.row("caspian", 402).replace(",400010000000402", ",400010000000401"),
                StockFile.row("caspian", 403).replace("+994500000403", "+994500000401"));

        assertThat(inFile.loaded()).isEqualTo(1);
        assertThat(inFile.unchanged()).isEqualTo(1);
        assertThat(SampleFiles.rejects(inFile)).hasSize(3).allMatch(line -> line.contains("line 2"));

        Tally later = load(
                row.replace("TOURIST", "OTHER"),
                StockFile.row("caspian", 402).replace(",400010000000402", ",400010000000401"),
                StockFile.row("caspian", 403).replace("+994500000403", "+994500000401"));
        assertThat(later.rejected()).isEqualTo(3);
        assertThat(SampleFiles.rejects(later))
                .anyMatch(line -> line.contains("the card is in stock with another card type"));
    }

    @Test
    void givesANumberToANewLineOnlyAfterItsQuarantine() {
        String gone = StockFile.row("caspian", 501);
        load(gone.replace("2026-11-01", "2024-01-01").replace("2026-12-01", "2024-02-01"));
        Line former = find("+994500000501");
        load(StockFile.row("caspian", 502));

        Tally tally = load(
                StockFile.row("caspian", 503).replace("+994500000503", "+994500000501"),
                StockFile.row("caspian", 504).replace("+994500000504", "+994500000502"));

        assertThat(tally.loaded()).isEqualTo(1);
        assertThat(SampleFiles.rejects(tally)).singleElement().asString().contains("held by another line");
        assertThat(find("+994500000501").iccid()).isEqualTo(StockFile.iccid(503));
        assertThat(find(former.id().toString()).msisdn()).isEqualTo(former.msisdn());
    }

    @Test
    void refusesAFileWithoutItsHeader() {
        assertThatThrownBy(() -> imports.load("sims", SampleFiles.file(folder, "x.csv", "iccid,puck"), null))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("unknown column 'puck'");
        assertThatThrownBy(() -> imports.load("sims", folder.resolve("missing.csv"), null))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void takesAllRowsForTheOperatorNamedInTheCommand() {
        Path file = SampleFiles.file(folder, "one.csv", StockFile.HEADER, StockFile.row("whoever", 601));

        assertThat(imports.load("sims", file, "Dune").loaded()).isEqualTo(1);
        assertThat(find(StockFile.iccid(601)).balances().mainMinor()).isEqualTo(5500);
    }

    /** With {@code -Duzat.test.sims=1000000} this is the measurement that docs/imports.md tells of. */
    @Test
    void readsFilesOfAnySizeInLittleMemory() throws IOException {
        int count = Integer.getInteger("uzat.test.sims", 60_000);
        Path file = StockFile.write(folder, "caspian", 1_000_000, count);
        Files.writeString(file, "bad,row\n", StandardOpenOption.APPEND);

        Tally first = imports.load("sims", file, null);
        System.out.println(first.summary());
        Tally second = imports.load("sims", file, null);
        System.out.println(second.summary());

        assertThat(first.loaded()).isEqualTo(count);
        assertThat(first.rejected()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(count);
        assertThat(database.sql("""
                select sum(main_minor) - (select sum(amount_minor) from transfer where credit = 1) from line
                """).query(Long.class).single()).isLessThanOrEqualTo(0);
    }

    private Tally load(String... rows) {
        String[] text = new String[rows.length + 1];
        text[0] = StockFile.HEADER;
        System.arraycopy(rows, 0, text, 1, rows.length);
        return imports.load("sims", SampleFiles.file(folder, "sims.csv", text), null);
    }

    private Line find(String name) {
        return lines.find(LineName.parse(name).orElseThrow()).orElseThrow();
    }

    private Map<String, Object> rowOf(String table, Line line) {
        return database.sql("select * from " + table + " where line_id = ?")
                .param(line.id().number())
                .query()
                .singleRow();
    }

    private long count(String table, Line line) {
        return database.sql("select count(*) from " + table + " where line_id = ?")
                .param(line.id().number())
                .query(Long.class)
                .single();
    }

    private String state() {
        return database.sql("""
                select (select count(*) from event) || ' ' || (select count(*) from transfer) || ' '
                    || (select count(*) from validity_entry) || ' '
                    || (select md5(string_agg(l::text, ';' order by line_id)) from line l)
                    || (select md5(string_agg(s::text, ';' order by iccid)) from sim s)
                """).query(String.class).single();
    }
}

package org.uzat.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.uzat.numbering.LineName;

/** Spare cards come in by file. */
@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=clean", webEnvironment = WebEnvironment.NONE)
class SpareIntakeTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Lines lines;

    @Autowired
    private Cards cards;

    @Autowired
    private Puks puks;

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
    void isInStockAndFreeAndLeadsToNobody() {
        assertThat(load(SpareFile.row("caspian", 101)).loaded()).isEqualTo(1);

        String iccid = SpareFile.iccid(101).digits();
        assertThat(cards.read(java.util.List.of(iccid, "8999499999999999999")))
                .hasSize(1)
                .hasEntrySatisfying(
                        iccid, card -> assertThat(card.taken()).as("free").isFalse());
        assertThat(lines.find(new LineName.ByIccid(SpareFile.iccid(101)))).isEmpty();
        assertThat(puks.matches(SpareFile.iccid(101), SpareFile.puk(101)))
                .as("nothing can be proven by it")
                .isFalse();
        assertThat(database.sql("select position(cast(? as bytea) in puk_sealed) from spare_card where iccid = ?")
                        .params(SpareFile.puk(101).getBytes(StandardCharsets.US_ASCII), iccid)
                        .query(Integer.class)
                        .single())
                .as("sealed")
                .isZero();
    }

    @Test
    void changesNothingTheSecondTime() {
        Path file = SpareFile.write(folder, "caspian", 200, 30);
        assertThat(imports.load("spares", file, null).loaded()).isEqualTo(30);
        assertThat(imports.load("spares", file, null).unchanged()).isEqualTo(30);
    }

    @Test
    void rejectsWhatContradictsTheStock() {
        load(SpareFile.row("caspian", 300));
        Path sims = SampleFiles.file(
                folder,
                "sims.csv",
                "iccid,imsi,operator,card_type",
                SpareFile.iccid(301) + "," + SpareFile.imsi(301) + ",caspian,TOURIST");
        assertThat(imports.load("sims", sims, null).loaded()).isEqualTo(1);

        assertThat(rejects(SpareFile.row("dune", 300))).contains("with another operator, IMSI or PUK");
        assertThat(rejects(SpareFile.row("caspian", 301))).contains("with a line of its own");
        assertThat(rejects(SpareFile.iccid(302) + "," + SpareFile.imsi(300) + ",,caspian"))
                .contains("the IMSI is in stock on another card");
        assertThat(rejects(SpareFile.iccid(302) + "," + SpareFile.imsi(301) + ",,caspian"))
                .contains("the IMSI is in stock on another card");
        assertThat(rejects("8999407000000000001,,,caspian")).contains("is no card number");
        assertThat(rejects(SpareFile.row("caspian", 303).replace(SpareFile.puk(303), "123")))
                .contains("puk has not 8 digits")
                .doesNotContain("123,");
    }

    @Test
    void doesNotComeWithALineAfterwards() {
        load(SpareFile.row("caspian", 400));
        Path sims = SampleFiles.file(
                folder,
                "sims.csv",
                "iccid,imsi,operator,card_type",
                SpareFile.iccid(400) + ",,caspian,TOURIST",
                SpareFile.iccid(401) + "," + SpareFile.imsi(400) + ",caspian,TOURIST");

        Tally tally = imports.load("sims", sims, null);

        assertThat(tally.loaded()).isZero();
        assertThat(String.join("\n", SampleFiles.rejects(tally)))
                .contains("as a spare card, without a line")
                .contains("the IMSI is in stock on another card");
    }

    @Test
    void takesTheFirstOfTwoRowsThatContradictEachOther() {
        Tally tally = load(
                SpareFile.row("caspian", 500),
                SpareFile.row("caspian", 500),
                SpareFile.row("caspian", 500).replace(SpareFile.puk(500), "11111111"),
                SpareFile.iccid(501) + "," + SpareFile.imsi(500) + ",,caspian");

        assertThat(tally.loaded()).isEqualTo(1);
        assertThat(tally.unchanged()).isEqualTo(1);
        assertThat(tally.rejected()).isEqualTo(2);
    }

    private String rejects(String row) {
        return String.join("\n", SampleFiles.rejects(load(row)));
    }

    private Tally load(String... rows) {
        String header = "iccid,imsi,puk,operator";
        return imports.load(
                "spares", SampleFiles.file(folder, "spares.csv", header + "\n" + String.join("\n", rows)), null);
    }
}

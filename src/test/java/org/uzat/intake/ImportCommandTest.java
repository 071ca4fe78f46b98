package org.uzat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=clean", webEnvironment = WebEnvironment.NONE)
class ImportCommandTest {

    private static final String OPERATORS = "src/main/resources/demo/operators.json";
    private static final String BANDS = "src/main/resources/demo/published-bands.csv";

    @Autowired
    private ImportCommand command;

    @Autowired
    private Imports imports;

    @TempDir
    private Path folder;

    @Test
    void loadsAFileForTheOperatorNamed() {
        assertThat(command.run(List.of("operators", OPERATORS))).isZero();
        assertThat(command.run(List.of("bands", BANDS, "--operator", "caspian")))
                .isZero();
        assertThat(command.run(List.of("bands", "--operator=caspian", BANDS))).isZero();
        assertThat(imports.load("bands", Path.of(BANDS), "caspian").unchanged()).isEqualTo(15);
    }

    @Test
    void succeedsWithRejectsAndFailsWhereNothingCanBeRead() {
        Path bad = SampleFiles.file(folder, "bad.csv", "iccid,card_type,operator", "1,TOURIST,nobody");

        assertThat(command.run(List.of("sims", bad.toString()))).isZero();
        assertThat(folder.resolve("bad.csv.rejects.csv")).exists();
        assertThat(command.run(List.of("sims", "missing.csv"))).isEqualTo(1);
        assertThat(command.run(List.of("nonsense", bad.toString()))).isEqualTo(1);
    }

    @Test
    void showsItsUsage() {
        assertThat(command.run(List.of())).isEqualTo(2);
        assertThat(command.run(List.of("sims"))).isEqualTo(2);
        assertThat(command.run(List.of("sims", "a", "--operator"))).isEqualTo(2);
        assertThat(imports.names())
                .containsExactly("bands", "operators", "packs", "promotions", "shops", "sims", "spares");
    }
}

package org.uzat.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.numbering.Iccid;

/** Files of spare cards: each card's number, identity and PUK follow from a running number. */
public final class SpareFile {

    private SpareFile() {}

    /** Loads some spare cards of an operator, none of which may be rejected. */
    public static void load(Imports imports, Path folder, String operator, int first, int count) {
        assertThat(imports.load("spares", write(folder, operator, first, count), null))
                .satisfies(tally -> assertThat(SampleFiles.rejects(tally)).isEmpty());
    }

    static Path write(Path folder, String operator, int first, int count) {
        List<String> rows = new ArrayList<>(List.of("iccid,imsi,puk,operator"));
        for (int number = first; number < first + count; number++) {
            rows.add(row(operator, number));
        }
        return SampleFiles.file(folder, "spares-" + operator + "-" + first + ".csv", rows.toArray(String[]::new));
    }

    static String row(String operator, int number) {
        return String.join(",", iccid(number).digits(), imsi(number), puk(number), operator);
    }

    /** The card's number. */
    public static Iccid iccid(int number) {
        String body = String.format(Locale.ROOT, "8999407%011d", number);
        for (int check = 0; check <= 9; check++) {
            if (Iccid.parse(body + check).isPresent()) {
                return new Iccid(body + check);
            }
        }
        throw new IllegalStateException("no check digit fits " + body);
    }

    /** Its identity in the network. */
    public static String imsi(int number) {
        return String.format(Locale.ROOT, "40097%010d", number);
    }

    /** Its unblocking code. */
    public static String puk(int number) {
        return String.format(Locale.ROOT, "%08d", 70_000_000 + number);
    }
}

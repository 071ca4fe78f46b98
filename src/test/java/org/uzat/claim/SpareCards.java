package org.uzat.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineName;

/** Cards by the file, valid for a lifetime, for whoever needs one to own. */
public final class SpareCards {

    private SpareCards() {}

    /** Loads the card with this number. */
    public static Line load(Imports imports, Lines lines, Path folder, int card) {
        Path file = SampleFiles.file(
                folder,
                "sims-" + card + ".csv",
                "iccid,imsi,msisdn,puk,operator,card_type,activated_at,valid_until,balance",
                iccid(card).digits()
                        + ",,,12345678,caspian,TOURIST,2026-11-01T10:00:00+04:00,2099-01-01T00:00:00+04:00,5.00");
        assertThat(imports.load("sims", file, null).rejected()).isZero();
        return lines.find(new LineName.ByIccid(iccid(card))).orElseThrow();
    }

    private static Iccid iccid(int card) {
        String body = "89994020" + String.format(Locale.ROOT, "%010d", card);
        for (int check = 0; ; check++) {
            var iccid = Iccid.parse(body + check);
            if (iccid.isPresent()) {
                return iccid.get();
            }
        }
    }
}

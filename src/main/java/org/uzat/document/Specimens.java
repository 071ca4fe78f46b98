package org.uzat.document;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.uzat.document.mrz.Countries;
import org.uzat.document.mrz.Format;
import org.uzat.document.mrz.Names;
import org.uzat.document.mrz.Zone;
import org.uzat.document.mrz.ZoneWriter;

/** Passports of Doc 9303's land of specimens, where nobody lives: good in a demonstration and nowhere else. */
@Component
public class Specimens {

    Specimens() {}

    /**
     * The lines of a passport.
     *
     * @param number one to nine capitals and digits
     * @param expires its last day
     */
    public String passport(String number, String surname, String given, LocalDate born, LocalDate expires) {
        return ZoneWriter.write(new Zone(
                Format.TD3,
                "P",
                Countries.UTOPIA,
                new Names(surname, given, false),
                number,
                Countries.UTOPIA,
                born.toString(),
                'X',
                expires,
                ""));
    }
}

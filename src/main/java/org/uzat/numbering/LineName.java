package org.uzat.numbering;

import java.util.Optional;

/** What may stand for a line from outside: its id, its telephone number or its card's number. */
public sealed interface LineName {

    /** By id. */
    record ById(LineId id) implements LineName {}

    /** By telephone number. */
    record ByMsisdn(Msisdn msisdn) implements LineName {}

    /** By card number. */
    record ByIccid(Iccid iccid) implements LineName {}

    /** Reads any of the three machine forms; a card number is recognised before a telephone number. */
    static Optional<LineName> parse(String text) {
        Optional<LineName> id = LineId.parse(text).map(ById::new);
        Optional<LineName> card = id.or(() -> Iccid.parse(text).map(ByIccid::new));
        return card.or(() -> Msisdn.parse(text).map(ByMsisdn::new));
    }

    /** Reads what a person typed, with national telephone numbers of the given ISO 3166 region. */
    static Optional<LineName> typed(String text, String region) {
        Optional<LineName> card = Iccid.parse(text).map(ByIccid::new);
        return card.or(() -> Msisdn.typed(text, region).map(ByMsisdn::new));
    }
}

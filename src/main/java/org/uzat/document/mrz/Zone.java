package org.uzat.document.mrz;

import java.time.LocalDate;

/**
 * What a zone says.
 *
 * @param code what kind of document: {@code P}, {@code PD}, {@code ID}
 * @param issuer who issued it: ISO 3166-1 alpha-3 or one of Doc 9303's own codes
 * @param number all of it, also where it is longer than its field; no fillers
 * @param nationality as the issuer
 * @param born ISO 8601, as far as it is known: {@code 1974-08-12}, {@code 1974-08}, {@code 1974} or empty
 * @param sex {@code M}, {@code F} or {@code X}
 * @param expires the last day on which it is valid
 * @param optional what the issuer adds; no fillers at its end
 */
public record Zone(
        Format format,
        String code,
        String issuer,
        Names names,
        String number,
        String nationality,
        String born,
        char sex,
        LocalDate expires,
        String optional) {

    /** Without anything personal: this record may reach a log. */
    @Override
    public String toString() {
        return "a zone " + format + " of " + issuer;
    }
}

package org.uzat.document.mrz;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Codes of issuers and nationalities (Doc 9303 part 3, section 5): ISO 3166-1 alpha-3 and those that only travel documents have. */
public final class Countries {

    /** Doc 9303's land of specimens; nobody is from there. */
    public static final String UTOPIA = "UTO";

    private static final Set<String> OWN = Set.of(
            "D", // Germany
            "EUE", // European Union
            "GBD", // British overseas territories citizen
            "GBN", // British national (overseas)
            "GBO", // British overseas citizen
            "GBP", // British protected person
            "GBS", // British subject
            "RKS", // Kosovo
            "UNO", // United Nations
            "UNA", // its specialised agencies
            "UNK", // its interim administration in Kosovo
            "XBA", // African Development Bank
            "XIM", // African Export-Import Bank
            "XCC", // Caribbean Community
            "XCE", // Council of Europe
            "XCO", // Common Market for Eastern and Southern Africa
            "XEC", // Economic Community of West African States
            "XPO", // Interpol
            "XES", // Organisation of Eastern Caribbean States
            "XMP", // Parliamentary Assembly of the Mediterranean
            "XOM", // Sovereign Military Order of Malta
            "XDC", // Southern African Development Community
            "XXA", // stateless
            "XXB", // refugee by the convention of 1951
            "XXC", // other refugee
            "XXX", // unspecified nationality
            UTOPIA);

    private static final Set<String> ALL = all();

    private Countries() {}

    /** Whether there is such a code. */
    static boolean has(String code) {
        return ALL.contains(code);
    }

    private static Set<String> all() {
        Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        codes.addAll(OWN);
        return codes;
    }
}

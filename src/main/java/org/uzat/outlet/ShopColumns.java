package org.uzat.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uzat.intake.BadField;
import org.uzat.language.Language;

/**
 * What a file says of a shop, by the columns of our own CSV; the other formats are brought into this one.
 *
 * @param line where it stands in the file
 * @param values by column; what is not there is blank
 */
record ShopColumns(long line, Map<String, String> values) {

    static final String OPERATOR = "operator";
    static final String CODE = "code";
    static final String NAME = "name";
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";
    static final String HOURS = "opening_hours";
    static final String PHONE = "phone";
    static final String SELLER = "seller";
    static final String OFFERS = "services";
    static final String LANGUAGES = "languages";
    static final String ZONE = "zone";
    static final String CLOSED = "closed";

    static final List<String> REQUIRED = List.of(CODE, NAME, LATITUDE, LONGITUDE);
    static final List<String> OPTIONAL = optional();

    private static List<String> optional() {
        List<String> columns =
                new ArrayList<>(List.of(OPERATOR, HOURS, PHONE, SELLER, OFFERS, LANGUAGES, ZONE, CLOSED));
        for (Language language : Language.values()) {
            columns.add(address(language));
        }
        return List.copyOf(columns);
    }

    static String address(Language language) {
        return "address_" + language.tag();
    }

    /** The value without the blanks around it, empty where there is none. */
    String text(String column) {
        String value = values.getOrDefault(column, "").strip();
        if (value.indexOf('\uFFFD') >= 0 || value.indexOf('\0') >= 0) {
            throw bad(column, "is not UTF-8 text");
        }
        return value;
    }

    /** The value, which has to be there and not too long. */
    String required(String column, int longest) {
        String value = text(column, longest);
        if (value.isEmpty()) {
            throw bad(column, "is missing");
        }
        return value;
    }

    /** The value, which may be missing but not too long. */
    String text(String column, int longest) {
        String value = text(column);
        if (value.length() > longest) {
            throw bad(column, "has more than " + longest + " characters");
        }
        return value;
    }

    /** A rejection for what stands in a column. */
    BadField bad(String column, String reason) {
        return new BadField(column, values.getOrDefault(column, ""), column + " " + reason);
    }
}

package org.uzat.outlet;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uzat.intake.ContentHash;
import org.uzat.language.Language;
import org.uzat.numbering.Msisdn;
import org.uzat.operator.OperatorSettings;

/**
 * A shop as its row gives it.
 *
 * @param line the file's line
 * @param offers names of {@link Offer}, in one order, with blanks between them; the languages alike
 * @param hash tells whether another row is the same
 */
record ShopRow(
        long line,
        short operatorId,
        String code,
        String name,
        Position position,
        Map<Language, String> address,
        @Nullable String hours,
        @Nullable String phone,
        @Nullable String seller,
        String offers,
        String languages,
        ZoneId zone,
        boolean closed,
        String hash) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,15}");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");
    private static final Pattern BETWEEN = Pattern.compile("[|;,\\s]+");
    private static final Set<String> YES = Set.of("yes", "true", "1");
    private static final Set<String> NO = Set.of("", "no", "false", "0");
    private static final int NAME_MAX = 80;
    private static final int ADDRESS_MAX = 200;
    private static final int HOURS_MAX = 255; // OpenStreetMap's own bound

    static ShopRow read(ShopColumns row, OperatorSettings operator) {
        String code = row.required(ShopColumns.CODE, NAME_MAX).toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw row.bad(ShopColumns.CODE, "is no code of at most 16 letters, digits, '-' and '_'");
        }
        ShopRow read = new ShopRow(
                row.line(),
                operator.operatorId(),
                code,
                row.required(ShopColumns.NAME, NAME_MAX),
                position(row),
                address(row),
                hours(row),
                phone(row, operator.region()),
                blankAsNull(row.text(ShopColumns.SELLER, NAME_MAX)),
                offers(row),
                languages(row),
                zone(row, operator.zone()),
                closed(row),
                "");
        return read.hashed();
    }

    private ShopRow hashed() {
        String content = String.join(
                "\u001f",
                name,
                position.toString(),
                new TreeSet<>(address.keySet()) + "" + address.values(),
                orBlank(hours),
                orBlank(phone),
                orBlank(seller),
                offers,
                languages,
                zone.getId(),
                Boolean.toString(closed));
        return new ShopRow(
                line,
                operatorId,
                code,
                name,
                position,
                address,
                hours,
                phone,
                seller,
                offers,
                languages,
                zone,
                closed,
                ContentHash.of(content));
    }

    private static Position position(ShopColumns row) {
        return Position.of(degrees(row, ShopColumns.LATITUDE, 90), degrees(row, ShopColumns.LONGITUDE, 180))
                .orElseThrow();
    }

    private static double degrees(ShopColumns row, String column, int most) {
        String text = row.required(column, NAME_MAX);
        double degrees = DEGREES.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(degrees) <= most)) {
            throw row.bad(column, "is no number of degrees from -" + most + " to " + most);
        }
        return degrees;
    }

    private static Map<Language, String> address(ShopColumns row) {
        Map<Language, String> address = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = row.text(ShopColumns.address(language), ADDRESS_MAX);
            if (!text.isEmpty()) {
                address.put(language, text);
            }
        }
        return address;
    }

    private static @Nullable String hours(ShopColumns row) {
        String text = row.text(ShopColumns.HOURS, HOURS_MAX);
        if (!text.isEmpty() && OpeningHours.of(text).isEmpty()) {
            throw row.bad(ShopColumns.HOURS, "is not in the syntax of OpenStreetMap's opening_hours");
        }
        return blankAsNull(text);
    }

    /** Several are divided by semicolons, as in OpenStreetMap; the first is taken. */
    private static @Nullable String phone(ShopColumns row, String region) {
        String text = row.text(ShopColumns.PHONE).split(";", -1)[0].strip();
        if (text.isEmpty()) {
            return null;
        }
        return Msisdn.typed(text, region)
                .map(Msisdn::e164)
                .orElseThrow(() -> row.bad(ShopColumns.PHONE, "is no telephone number"));
    }

    /** A shop renews cards unless it says what else it does instead. */
    private static String offers(ShopColumns row) {
        Set<Offer> offers = new TreeSet<>();
        for (String word : words(row.text(ShopColumns.OFFERS))) {
            offers.add(Arrays.stream(Offer.values())
                    .filter(offer -> offer.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() ->
                            row.bad(ShopColumns.OFFERS, "has a word that is none of " + List.of(Offer.values()))));
        }
        if (offers.stream().allMatch(offer -> offer == Offer.CASH || offer == Offer.CARD)) {
            offers.add(Offer.RENEWAL);
        }
        return String.join(" ", offers.stream().map(Enum::name).toList());
    }

    private static String languages(ShopColumns row) {
        Set<Language> languages = new TreeSet<>();
        for (String word : words(row.text(ShopColumns.LANGUAGES))) {
            Optional<Language> language = Language.tagged(word.toLowerCase(Locale.ROOT));
            languages.add(language.orElseThrow(
                    () -> row.bad(ShopColumns.LANGUAGES, "has a word that is none of zh, en, az, ru")));
        }
        return String.join(" ", languages.stream().map(Language::tag).toList());
    }

    private static ZoneId zone(ShopColumns row, ZoneId usual) {
        String text = row.text(ShopColumns.ZONE);
        try {
            return text.isEmpty() ? usual : ZoneId.of(text);
        } catch (DateTimeException e) {
            throw row.bad(ShopColumns.ZONE, "is no IANA time zone such as Asia/Baku");
        }
    }

    private static boolean closed(ShopColumns row) {
        String text = row.text(ShopColumns.CLOSED).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            throw row.bad(ShopColumns.CLOSED, "is neither yes nor no");
        }
        return YES.contains(text);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(BETWEEN.split(text));
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}

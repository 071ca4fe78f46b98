package org.uzat.catalogue;

import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uzat.intake.Codes;
import org.uzat.intake.ContentHash;
import org.uzat.intake.CsvRow;
import org.uzat.intake.CsvRows;
import org.uzat.operator.OperatorColumn;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;

/** Reads a pack version from its row; ids are given later. */
record PackRow(OperatorColumn operators) {

    static final CsvRows COLUMNS = new CsvRows(
            List.of("code", "effective_from", "name_en", "price", "rule"),
            List.of(
                    "operator",
                    "effective_until",
                    "name_zh",
                    "name_az",
                    "name_ru",
                    "currency",
                    "days",
                    "hours",
                    "max_quantity",
                    "card_types",
                    "channels",
                    "data_mb",
                    "minutes",
                    "sms",
                    "allowance_days",
                    "allowance_joins",
                    "allowance_starts"));

    private static final Pattern SEPARATOR = Pattern.compile("\\|");
    private static final int LONGEST_DAYS = 3660;
    private static final int LONGEST_HOURS = 87_840;

    PackVersion read(CsvRow row) {
        OperatorSettings operator = operators.of(row, row.date("effective_from"));
        Currency currency = OperatorColumn.currency(row, operator);
        PackVersion pack = new PackVersion(
                0,
                operator.operatorId(),
                row.code("code"),
                operators.midnight(row, "effective_from"),
                until(row),
                names(row),
                row.money("price", currency),
                row.choiceOf("rule", row.required("rule"), Rule.class),
                row.whole("days", 0, LONGEST_DAYS, 0),
                row.whole("hours", 0, LONGEST_HOURS, 0),
                row.whole("max_quantity", 1, 100, 10),
                cardTypes(row),
                channels(row),
                PackAllowances.read(row));
        check(row, pack);
        return pack;
    }

    /** The same for two rows that mean the same, however they are written. */
    static String hash(PackVersion pack) {
        return ContentHash.of(String.join(
                "\n",
                pack.code(),
                pack.effectiveFrom().toString(),
                String.valueOf(pack.effectiveUntil()),
                PackJson.names(pack.names()),
                pack.price().toString(),
                pack.rule().name(),
                pack.days() + " " + pack.hours() + " " + pack.maxQuantity(),
                pack.cardTypes().stream().sorted().toList().toString(),
                pack.channels().stream().sorted().toList().toString(),
                PackJson.allowances(pack.allowances())));
    }

    private static void check(CsvRow row, PackVersion pack) {
        if (!pack.price().isPositive()) {
            throw row.bad("price", "must be more than nothing");
        }
        Instant until = pack.effectiveUntil();
        if (until != null && !until.isAfter(pack.effectiveFrom())) {
            throw row.bad("effective_until", "is not after effective_from");
        }
        boolean addOn = pack.rule() == Rule.NONE;
        if (addOn && (pack.days() > 0 || pack.hours() > 0)) {
            throw row.bad("rule", "NONE means an add-on, which gives no days and no hours");
        }
        if (!addOn && (pack.days() > 0) == (pack.hours() > 0)) {
            throw row.bad("days", "or hours must be given, and only one of them");
        }
        if (addOn && pack.allowances().isEmpty()) {
            throw row.bad("rule", "NONE means an add-on, which needs data_mb, minutes or sms");
        }
        boolean lasting = pack.allowances().stream().allMatch(allowance -> allowance.days() > 0);
        if (addOn && !lasting) {
            throw row.bad("allowance_days", "must be given for an add-on");
        }
        if (!addOn && row.whole("allowance_days", 0, LONGEST_DAYS, 0) > 0) {
            throw row.bad(
                    "allowance_days", "is for add-ons only: these allowances last as long as the pack's own days");
        }
    }

    private @Nullable Instant until(CsvRow row) {
        return row.text("effective_until").isEmpty() ? null : operators.midnight(row, "effective_until");
    }

    private static Map<String, String> names(CsvRow row) {
        Map<String, String> names = new HashMap<>();
        for (String language : List.of("en", "zh", "az", "ru")) {
            String name = language.equals("en") ? row.required("name_en") : row.text("name_" + language);
            if (name.length() > 80) {
                throw row.bad("name_" + language, "is longer than 80 characters");
            }
            if (!name.isEmpty()) {
                names.put(language, name);
            }
        }
        return Map.copyOf(names);
    }

    private static Set<String> cardTypes(CsvRow row) {
        List<String> types = parts(row, "card_types");
        if (!types.stream().allMatch(Codes::fits)) {
            throw row.bad("card_types", "are no codes separated by |");
        }
        return Set.copyOf(types);
    }

    private static Set<Channel> channels(CsvRow row) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        parts(row, "channels").forEach(name -> channels.add(row.choiceOf("channels", name, Channel.class)));
        return Set.copyOf(channels);
    }

    private static List<String> parts(CsvRow row, String column) {
        return SEPARATOR
                .splitAsStream(row.text(column))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}

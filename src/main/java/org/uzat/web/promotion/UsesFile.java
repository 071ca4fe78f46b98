package org.uzat.web.promotion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uzat.promotion.UseBook;

/** The uses of a promotion as CSV (RFC 4180, UTF-8, a header row): machine text that no language changes, lines by their ids. */
final class UsesFile {

    private static final List<String> HEAD =
            List.of("at", "line", "line_version", "promotion_version", "discount_minor", "bonus_days", "bonus_octets");

    private UsesFile() {}

    static String of(List<UseBook.Row> uses) {
        return Stream.concat(Stream.of(HEAD), uses.stream().map(UsesFile::row))
                .map(row -> String.join(",", row) + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<String> row(UseBook.Row use) {
        return List.of(
                use.at().toString(),
                use.line().toString(),
                Integer.toString(use.version()),
                Integer.toString(use.versionId()),
                Long.toString(use.discountMinor()),
                Integer.toString(use.bonusDays()),
                Long.toString(use.bonusData()));
    }
}

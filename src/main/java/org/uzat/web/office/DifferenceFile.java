package org.uzat.web.office;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.payment.Difference;
import org.uzat.payment.Reconciled;

/**
 * A day's differences as CSV (RFC 4180, UTF-8, a header row): machine text that no language changes, and that no spreadsheet takes for
 * a formula.
 */
final class DifferenceFile {

    private static final String FORMULA = "=+-@\t\r";

    private DifferenceFile() {}

    static String of(Reconciled report) {
        Stream<List<String>> rows = report.differences().stream().map(one -> row(report, one));
        List<String> head = List.of(
                "gateway",
                "day",
                "problem",
                "moved",
                "reference",
                "gateway_reference",
                "currency",
                "theirs",
                "ours",
                "at");
        return Stream.concat(Stream.of(head), rows)
                .map(row -> row.stream().map(DifferenceFile::field).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<String> row(Reconciled report, Difference one) {
        return List.of(
                report.gateway(),
                report.day().toString(),
                one.problem().name(),
                one.kind().name(),
                Objects.requireNonNullElse(one.reference(), ""),
                Objects.requireNonNullElse(one.gatewayReference(), ""),
                one.amount().currency().getCurrencyCode(),
                amount(one.theirs()),
                amount(one.ours()),
                one.at().toString());
    }

    private static String amount(@Nullable Money money) {
        return money == null ? "" : money.amount();
    }

    /** What begins like a formula is begun with an apostrophe, which spreadsheets take for text. */
    static String field(String text) {
        String plain = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted =
                plain.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}

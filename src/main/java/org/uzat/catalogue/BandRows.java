package org.uzat.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uzat.intake.BadField;
import org.uzat.intake.CsvRow;
import org.uzat.intake.CsvRows;
import org.uzat.intake.IncomingFile;
import org.uzat.money.MoneySource;
import org.uzat.operator.OperatorColumn;
import org.uzat.operator.OperatorSettings;

/** The rows of a bands file, gathered into tables. */
final class BandRows {

    static final CsvRows COLUMNS = new CsvRows(
            List.of("channel", "effective_from", "amount_from", "amount_to", "days", "reload_window_extra_days"),
            List.of("operator", "currency"));

    private static final int LONGEST_DAYS = 3660;

    /** Which table a row belongs to; null where a bad row does not tell. */
    private record Key(
            @Nullable String operator,
            @Nullable MoneySource source,
            @Nullable LocalDate from) {

        boolean mayBe(Key table) {
            return (operator == null || operator.equals(table.operator))
                    && (source == null || source == table.source)
                    && (from == null || from.equals(table.from));
        }
    }

    private record BadRow(long line, Key key) {}

    private record Line(long number, Band band) {}

    /** One table as the file gives it. */
    static final class Table {

        private final Key key;
        private final BandTable head;
        private final List<Line> lines = new ArrayList<>();

        private Table(Key key, BandTable head) {
            this.key = key;
            this.head = head;
        }

        int size() {
            return lines.size();
        }

        /** Its bands in order of amounts. */
        BandTable table() {
            List<Band> bands = ordered().map(Line::band).toList();
            return new BandTable(0, head.operatorId(), head.source(), head.effectiveFrom(), head.currency(), bands);
        }

        void rejectTo(IncomingFile file, BadField fault) {
            lines.forEach(line -> file.reject(line.number(), fault));
        }

        private Stream<Line> ordered() {
            return lines.stream()
                    .sorted(Comparator.comparingLong(line -> line.band().fromMinor()));
        }

        private @Nullable BadField overlap() {
            List<Line> ordered = ordered().toList();
            for (int i = 1; i < ordered.size(); i++) {
                Line former = ordered.get(i - 1);
                Line line = ordered.get(i);
                if (former.band().toMinor() >= line.band().fromMinor()) {
                    return new BadField(
                            "amount_from",
                            "",
                            "the table is left out: the amounts of lines " + former.number() + " and " + line.number()
                                    + " overlap");
                }
            }
            return null;
        }
    }

    private final OperatorColumn operators;
    private final Map<Key, Table> tables = new LinkedHashMap<>();
    private final List<BadRow> badRows = new ArrayList<>();

    BandRows(OperatorColumn operators) {
        this.operators = operators;
    }

    Collection<Table> tables() {
        return tables.values();
    }

    /** How many rows were bad by themselves. */
    int badRows() {
        return badRows.size();
    }

    void take(CsvRow row) {
        try {
            Key key = new Key(operators.code(row), source(row), row.date("effective_from"));
            Line line = new Line(row.line(), band(row));
            tables.computeIfAbsent(key, k -> new Table(k, head(row))).lines.add(line);
        } catch (BadField fault) {
            badRows.add(new BadRow(row.line(), keyOfBad(row)));
            throw fault;
        }
    }

    /** Why a table must be left out, or null. */
    @Nullable
    BadField fault(Table table) {
        for (BadRow bad : badRows) {
            if (bad.key().mayBe(table.key)) {
                String reason = "the table is left out whole, because its line " + bad.line() + " is rejected";
                return new BadField("", "", reason);
            }
        }
        return table.overlap();
    }

    private Key keyOfBad(CsvRow row) {
        return new Key(
                tried(() -> operators.code(row)), tried(() -> source(row)), tried(() -> row.date("effective_from")));
    }

    private OperatorSettings operator(CsvRow row) {
        return operators.of(row, row.date("effective_from"));
    }

    private BandTable head(CsvRow row) {
        OperatorSettings operator = operator(row);
        Instant from = operators.midnight(row, "effective_from");
        return new BandTable(0, operator.operatorId(), source(row), from, operator.currency(), List.of());
    }

    private Band band(CsvRow row) {
        Currency currency = OperatorColumn.currency(row, operator(row));
        long from = row.money("amount_from", currency).minor();
        long to = row.money("amount_to", currency).minor();
        if (from <= 0) {
            throw row.bad("amount_from", "must be more than nothing");
        }
        if (to < from) {
            throw row.bad("amount_to", "is less than amount_from");
        }
        return new Band(from, to, days(row, "days", 1), days(row, "reload_window_extra_days", 0));
    }

    private static int days(CsvRow row, String column, int lowest) {
        row.required(column);
        return row.whole(column, lowest, LONGEST_DAYS, lowest);
    }

    /** Published tables call scratch cards CARD. */
    private static MoneySource source(CsvRow row) {
        String name = row.required("channel");
        return name.equalsIgnoreCase("CARD") ? MoneySource.VOUCHER : row.choiceOf("channel", name, MoneySource.class);
    }

    private static <T> @Nullable T tried(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadField unreadable) {
            return null;
        }
    }
}

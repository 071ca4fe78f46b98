package org.uzat.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The rows of a CSV file with a header (RFC 4180, UTF-8, a byte order mark is skipped), read one at a time. */
public final class CsvRows {

    private final Set<String> required;
    private final Set<String> known;

    /**
     * A kind of table.
     *
     * @param required columns without which no row makes sense
     * @param optional columns that may be left out
     */
    public CsvRows(List<String> required, List<String> optional) {
        this.required = Set.copyOf(required);
        Set<String> all = new HashSet<>(required);
        all.addAll(optional);
        this.known = Set.copyOf(all);
    }

    /**
     * Gives each row to the taker; a row the taker throws {@link BadField} on is rejected, and the next one read.
     *
     * @throws UnreadableFile if the header lacks a required column or names an unknown one
     */
    public void read(IncomingFile file, Consumer<CsvRow> taker) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file.input())) {
            Iterator<CsvRecord> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw new UnreadableFile(file.path() + " is empty: a header is needed");
            }
            CsvRecord header = rows.next();
            Map<String, Integer> columns = columns(header);
            long line = header.getStartingLineNumber();
            try {
                while (rows.hasNext()) {
                    CsvRecord row = rows.next();
                    line = row.getStartingLineNumber();
                    take(file, taker, columns, row);
                }
            } catch (CsvParseException e) {
                file.reject(line + 1, new BadField("", "", "the rest of the file cannot be read: " + e.getMessage()));
            }
        } catch (CsvParseException e) {
            throw new UnreadableFile(file.path() + " is no CSV file: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(IncomingFile file, Consumer<CsvRow> taker, Map<String, Integer> columns, CsvRecord row) {
        if (row.getFieldCount() != columns.size()) {
            String reason = "the row has " + row.getFieldCount() + " fields, the header " + columns.size();
            file.reject(row.getStartingLineNumber(), new BadField("", "", reason));
            return;
        }
        try {
            taker.accept(new CsvRow(columns, row));
        } catch (BadField fault) {
            file.reject(row.getStartingLineNumber(), fault);
        }
    }

    private Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String column = header.getField(i).strip().toLowerCase(Locale.ROOT);
            if (!known.contains(column)) {
                throw new UnreadableFile(
                        "the header names an unknown column '" + column + "'; known are " + sorted(known));
            }
            if (columns.put(column, i) != null) {
                throw new UnreadableFile("the header names the column '" + column + "' twice");
            }
        }
        if (!columns.keySet().containsAll(required)) {
            throw new UnreadableFile("the header needs the columns " + sorted(required));
        }
        return columns;
    }

    private static List<String> sorted(Set<String> columns) {
        return columns.stream().sorted().toList();
    }
}

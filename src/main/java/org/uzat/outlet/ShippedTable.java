package org.uzat.outlet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;

/** A table that comes with the product, or that a setting puts in its place: CSV with a header; lines with a # are remarks. */
final class ShippedTable {

    private ShippedTable() {}

    /** Gives each row to the taker; whatever is wrong with one ends the start, with its line. */
    static void read(Resource table, Consumer<NamedCsvRecord> taker) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
                .ofNamedCsvRecord(table.getInputStream())) {
            for (NamedCsvRecord row : rows) {
                try {
                    taker.accept(row);
                } catch (RuntimeException e) {
                    throw new IllegalStateException(
                            table + ", line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
                }
            }
        }
    }
}

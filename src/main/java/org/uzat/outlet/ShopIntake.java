package org.uzat.outlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.intake.BadField;
import org.uzat.intake.CsvRows;
import org.uzat.intake.IncomingFile;
import org.uzat.intake.Intake;
import org.uzat.operator.OperatorColumn;
import org.uzat.operator.Operators;
import org.uzat.snapshot.Snapshots;

/** Loads shops from CSV, GeoJSON or an Overpass answer, in chunks. What a row says takes the place of what was known; a shop without one stays. */
@Component
final class ShopIntake implements Intake {

    private static final int CHUNK_ROWS = 5_000;
    private static final CsvRows COLUMNS = new CsvRows(ShopColumns.REQUIRED, ShopColumns.OPTIONAL);

    private final ShopStore store;
    private final Operators operators;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShopIntake(
            ShopStore store, Operators operators, Snapshots snapshots, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.operators = operators;
        this.snapshots = snapshots;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "shops";
    }

    @Override
    public void load(IncomingFile file, @Nullable String operatorCode) {
        snapshots.refresh();
        Instant now = clock.instant();
        OperatorColumn column = new OperatorColumn(operators, operatorCode);
        Map<String, ShopRow> seen = new HashMap<>();
        List<ShopRow> chunk = new ArrayList<>(CHUNK_ROWS);
        read(file, columns -> {
            ShopRow row = ShopRow.read(columns, column.of(columns.text(ShopColumns.OPERATOR), now));
            if (isFirst(file, row, seen)) {
                chunk.add(row);
            }
            if (chunk.size() == CHUNK_ROWS) {
                put(file, chunk);
                chunk.clear();
            }
        });
        put(file, chunk);
    }

    /** A shop stands in a file once; its repetition changes nothing, and its contradiction is rejected. */
    private static boolean isFirst(IncomingFile file, ShopRow row, Map<String, ShopRow> seen) {
        ShopRow first = seen.putIfAbsent(row.operatorId() + ":" + row.code(), row);
        if (first == null) {
            return true;
        }
        if (!first.hash().equals(row.hash())) {
            throw new BadField(
                    ShopColumns.CODE, row.code(), "line " + first.line() + " says something else of the same shop");
        }
        file.unchanged(1);
        return false;
    }

    private void put(IncomingFile file, List<ShopRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int written = transaction.execute(status -> store.put(rows));
        file.loaded(written);
        file.unchanged(rows.size() - written);
    }

    private static void read(IncomingFile file, Consumer<ShopColumns> taker) {
        if (isJson(file.input())) {
            ShopFeatures.read(file, taker);
            return;
        }
        COLUMNS.read(file, row -> {
            Map<String, String> values = new HashMap<>();
            Stream.concat(ShopColumns.REQUIRED.stream(), ShopColumns.OPTIONAL.stream())
                    .forEach(column -> values.put(column, row.text(column)));
            taker.accept(new ShopColumns(row.line(), values));
        });
    }

    /** JSON begins with a bracket, whatever the file is called; a byte order mark and blanks before it do not count. */
    private static boolean isJson(InputStream input) {
        input.mark(64);
        try {
            for (int i = 0; i < 32; i++) {
                int next = input.read();
                boolean before = next == ' ' || next == '\t' || next == '\r' || next == '\n' || next >= 0x80;
                if (!before) {
                    return next == '{' || next == '[';
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reset(input);
        }
    }

    private static void reset(InputStream input) {
        try {
            input.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.uzat.line;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.uzat.numbering.Iccid;

/** Writes stock files of any size. */
final class StockFile {

    static final String HEADER = "iccid,imsi,msisdn,puk,operator,card_type,activated_at,valid_until,balance";

    private StockFile() {}

    /** A file of cards with the given numbers, from first on. */
    static Path write(Path folder, String operator, int first, int count) {
        Path file = folder.resolve("sims-" + first + "-" + count + ".csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER + "\n");
            for (int i = first; i < first + count; i++) {
                writer.write(row(operator, i) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** The card of a number: every tenth was never activated, every fifth has no telephone number. */
    static String row(String operator, int number) {
        boolean active = number % 10 != 0;
        return String.join(
                ",",
                iccid(number),
                digits("40001%010d", number),
                number % 5 == 0 ? "" : digits("+99450%07d", number),
                digits("%08d", number * 7919L % 100_000_000),
                operator,
                "TOURIST",
                active ? "2026-11-01T10:00:00+04:00" : "",
                active ? "2026-12-01T00:00:00+04:00" : "",
                number % 3 == 0 ? "0.00" : "5.50");
    }

    static String iccid(int number) {
        String body = digits("89994010%010d", number);
        for (int check = 0; check < 10; check++) {
            if (Iccid.parse(body + check).isPresent()) {
                return body + check;
            }
        }
        throw new IllegalStateException(body);
    }

    private static String digits(String form, long number) {
        return String.format(Locale.ROOT, form, number);
    }
}

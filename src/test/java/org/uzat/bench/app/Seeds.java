package org.uzat.bench.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.uzat.bench.load.Pack;

/**
 * A made-up operator in Baku with five packs and any number of cards, as files for the product's importers. Everything
 * follows from a card's index, so nothing has to be read back.
 */
public final class Seeds {

    /** The operator's code. */
    public static final String OPERATOR = "measured";

    /** Days in which an expired card still receives; the baseline writes the same. */
    public static final int GRACE_DAYS = 30;

    /** Days in which a card can be brought back; the baseline writes the same. */
    public static final int RELOAD_DAYS = 180;

    /** A local midnight so far away that bands, which count from now, never move it. */
    public static final Instant VALID_UNTIL = Instant.parse("2030-12-31T20:00:00Z");

    /** Prices of 5.00 to 25.00, 5 to 25 days, and 1 to 5 GB of data each. */
    public static final List<Pack> PACKS = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> new Pack("PACK-" + i, 500L * i, 5 * i))
            .toList();

    private static final long FIRST_NUMBER = 994_77_1_000_000L;

    private final Path folder;
    private final Instant validUntil;

    /** Files are written into the folder; the cards are valid far into the future. */
    public Seeds(Path folder) {
        this(folder, VALID_UNTIL);
    }

    /** Files are written into the folder; the cards are valid until an instant. */
    public Seeds(Path folder, Instant validUntil) {
        this.validUntil = validUntil;
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Writes the files and loads them through the product's own importers. */
    public void load(Product product, int cards, IntToLongFunction balanceMinor) {
        for (String kind : List.of("operators", "packs", "bands", "sims")) {
            product.command("import", kind, write(kind, cards, balanceMinor).toString());
        }
    }

    /** A card's telephone number in international form without the plus. */
    public static long number(int card) {
        return FIRST_NUMBER + card;
    }

    /** A card's printed number. */
    public static String iccid(int card) {
        String start = String.format(Locale.ROOT, "8999477%011d", card);
        int sum = 0;
        for (int i = 0; i < start.length(); i++) {
            int digit = (start.charAt(i) - '0') * (i % 2 == start.length() % 2 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return start + (10 - sum % 10) % 10;
    }

    private Path write(String kind, int cards, IntToLongFunction balanceMinor) {
        Path file = folder.resolve(kind + (kind.equals("operators") ? ".json" : ".csv"));
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            switch (kind) {
                case "operators" -> out.write(operator());
                case "packs" -> packs(out);
                case "bands" -> bands(out);
                default -> sims(out, cards, balanceMinor);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return file;
    }

    private static String operator() {
        return String.format(Locale.ROOT, """
                [{"code": "%s", "name": "Measured", "currency": "AZN", "zone": "Asia/Baku", "region": "AZ",
                  "vatPercent": "18", "effectiveFrom": "2024-01-01",
                  "policies": {"graceDays": %d, "reloadDays": %d, "aboveTable": "LAST_BAND"}}]
                """, OPERATOR, GRACE_DAYS, RELOAD_DAYS);
    }

    private static void packs(BufferedWriter out) throws IOException {
        out.write("operator,code,effective_from,name_en,price,rule,days,data_mb,allowance_joins,allowance_starts\n");
        for (int i = 0; i < PACKS.size(); i++) {
            Pack pack = PACKS.get(i);
            out.write(String.join(
                    ",",
                    OPERATOR,
                    pack.code(),
                    "2024-01-01",
                    "Pack " + (i + 1),
                    money(pack.priceMinor()),
                    "ADD",
                    "" + pack.days(),
                    "" + 1024 * (i + 1),
                    "STACK",
                    "NOW\n"));
        }
    }

    private static void bands(BufferedWriter out) throws IOException {
        out.write("operator,channel,effective_from,currency,amount_from,amount_to,days,reload_window_extra_days\n");
        out.write(OPERATOR + ",ELECTRONIC,2024-01-01,AZN,0.01,9.99,10,180\n");
        out.write(OPERATOR + ",ELECTRONIC,2024-01-01,AZN,10.00,99.99,60,180\n");
    }

    private void sims(BufferedWriter out, int cards, IntToLongFunction balanceMinor) throws IOException {
        out.write("iccid,imsi,msisdn,puk,operator,card_type,activated_at,valid_until,balance\n");
        for (int card = 0; card < cards; card++) {
            String imsi = String.format(Locale.ROOT, "40077%010d", card);
            out.write(iccid(card) + "," + imsi + ",+" + number(card) + ",12345678," + OPERATOR
                    + ",TOURIST,2024-06-01T08:00:00Z," + validUntil + "," + money(balanceMinor.applyAsLong(card))
                    + "\n");
        }
    }

    private static String money(long minor) {
        return String.format(Locale.ROOT, "%d.%02d", minor / 100, minor % 100);
    }
}

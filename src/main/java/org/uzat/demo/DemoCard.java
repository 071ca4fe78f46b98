package org.uzat.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uzat.numbering.Iccid;

/**
 * A card of the demonstration's stock.
 *
 * @param number its running number, from which all its numbers follow
 * @param daysLeft local days of validity after today; negative: how many days ago its last day was; null: never activated
 * @param balance money text
 * @param dataOnly whether it is an eSIM without a telephone number
 * @param blocked whether it was blocked two days ago
 */
record DemoCard(int number, @Nullable Integer daysLeft, String balance, boolean dataOnly, boolean blocked) {

    static final String SPARE_HEADER = "iccid,imsi,puk,operator";
    static final String HEADER = "iccid,imsi,msisdn,puk,operator,card_type,activated_at,valid_until,balance,blocked_at";

    /** The card's number: country 994, issuer 99, which is nobody's. */
    String iccid() {
        String body = String.format(Locale.ROOT, "8999499%011d", number);
        for (int check = 0; check <= 9; check++) {
            if (Iccid.parse(body + check).isPresent()) {
                return body + check;
            }
        }
        throw new IllegalStateException("no check digit fits " + body);
    }

    /** The subscriber's identity: country 400, network 99, which is nobody's. */
    String imsi() {
        return String.format(Locale.ROOT, "40099%010d", number);
    }

    /** The number, with plus; empty for a data-only card. */
    String msisdn() {
        return dataOnly ? "" : String.format(Locale.ROOT, "+99450%07d", 5_550_000 + number);
    }

    /** Its row of a file of spare cards. */
    String spareRow() {
        return String.join(",", iccid(), imsi(), puk(), "caspian");
    }

    private String puk() {
        return String.format(Locale.ROOT, "%08d", (number * 48_271L + 12_345_678L) % 100_000_000);
    }

    /** Its row of a stock file, seen from an instant. */
    String row(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return String.join(
                ",",
                iccid(),
                imsi(),
                msisdn(),
                puk(),
                "caspian",
                cardType(),
                daysLeft == null
                        ? ""
                        : start(today.plusDays(Math.min(-1, daysLeft - 9)), zone)
                                .toString(),
                daysLeft == null
                        ? ""
                        : start(today.plusDays(daysLeft + 1L), zone).toString(),
                balance,
                blocked ? start(today.minusDays(2), zone).toString() : "");
    }

    private String cardType() {
        if (dataOnly) {
            return "DATA-ESIM";
        }
        return number % 3 == 0 ? "TOURIST-ESIM" : "TOURIST";
    }

    private static Instant start(LocalDate date, ZoneId zone) {
        return ZonedDateTime.of(date.atStartOfDay(), zone).toInstant();
    }
}

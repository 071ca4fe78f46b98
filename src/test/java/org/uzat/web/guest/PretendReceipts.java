package org.uzat.web.guest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.receipt.Issuer;
import org.uzat.receipt.PaidBy;
import org.uzat.receipt.Slip;
import org.uzat.refusal.Reason;
import org.uzat.time.Expiry;
import org.uzat.web.page.Since;
import org.uzat.web.receipt.ReceiptDesk;

/** Receipts that are there, not there yet, and not there at all. */
final class PretendReceipts implements ReceiptDesk {

    private static final String PROOF = "/r/AAAAAAAAAAAAAAAAAAAAAA";
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 9);

    /** Part to the bank card, part to the balance, and the days with it. */
    static final List<Since> GIVEN_BACK =
            List.of(since(Since.Kind.DUE, 790), since(Since.Kind.BALANCE, 200), since(Since.Kind.DAYS, 0));

    /** A payer's bank has it, and the days are gone meanwhile. */
    static final List<Since> CLAIMED = List.of(since(Since.Kind.DISPUTED, 990), since(Since.Kind.DAYS, 0));

    private final Set<String> expected = ConcurrentHashMap.newKeySet();
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    /** Something was bought a moment ago. */
    void expect(String token) {
        expected.add(token);
    }

    /** Gives a receipt its number, as the follower would. */
    void write(String token) {
        written.add(token);
    }

    @Override
    public Sight receipt(String sealed, Language language) {
        if (written.contains(sealed)) {
            return new Written(slip("Tourist 10", 2, 151), List.of(), PROOF, true);
        }
        return switch (sealed) {
            case "slip" -> new Written(slip("Tourist 10", 2, 151), List.of(), PROOF, true);
            case "given-back" -> new Written(slip("Tourist 10", 2, 151), GIVEN_BACK, PROOF, true);
            case "top-up" -> new Written(slip(null, 1, 0), List.of(), PROOF, true);
            case "writing" -> new BeingWritten();
            default -> expected.contains(sealed) ? new BeingWritten() : new Unknown();
        };
    }

    @Override
    public Optional<org.uzat.refusal.Refused> mailReceipt(String sealed, Wish wish) {
        return mailPayment(sealed, wish);
    }

    @Override
    public Optional<org.uzat.refusal.Refused> mailPayment(String payment, Wish wish) {
        return wish.email().contains("@")
                ? Optional.empty()
                : Optional.of(org.uzat.refusal.Refused.of(Reason.ADDRESS_MALFORMED));
    }

    private static Since since(Since.Kind kind, long minor) {
        return new Since(kind, minor == 0 ? null : Amount.of(minor, "AZN"), 10, 0, TODAY.plusDays(2), TODAY);
    }

    private static Slip slip(@Nullable String pack, int quantity, long vatMinor) {
        return new Slip(
                "CASPIAN-2026-000123",
                "Xəzər Mobil",
                PretendDesk.NOW,
                "+994 50 *** ** 01",
                pack,
                quantity,
                Amount.of(990, "AZN"),
                Amount.of(990 - vatMinor, "AZN"),
                Amount.of(vatMinor, "AZN"),
                1800,
                Amount.of(pack == null ? 0 : 200, "AZN"),
                Amount.of(pack == null ? 990 : 790, "AZN"),
                PaidBy.ONLINE,
                new Expiry(Instant.parse("2026-07-25T20:00:00Z"), PretendDesk.BAKU),
                new Expiry(Instant.parse("2026-08-14T20:00:00Z"), PretendDesk.BAKU),
                new Issuer(null, null, null, null),
                null,
                null);
    }
}

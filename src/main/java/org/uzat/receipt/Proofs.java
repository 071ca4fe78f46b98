package org.uzat.receipt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.allowance.Allowance;
import org.uzat.allowance.Allowances;
import org.uzat.decision.RenewalId;
import org.uzat.limits.Limits;
import org.uzat.limits.Locks;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.order.AfterSale;
import org.uzat.order.AfterSales;
import org.uzat.time.Expiry;

/** The door to what a receipt's QR code opens: whether it is genuine, and whether what it is about counts now. */
@Component
public class Proofs {

    /** Only codes that are none of ours count: a counter shows many genuine ones from one address. */
    private static final Locks FORGED = new Locks(
            "receipt-proof",
            20,
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1)),
            Duration.ofDays(1));

    private final ProofTokens tokens;
    private final Receipts receipts;
    private final Lines lines;
    private final Allowances allowances;
    private final AfterSales afterSales;
    private final Limits limits;
    private final Clock clock;

    Proofs(
            ProofTokens tokens,
            Receipts receipts,
            Lines lines,
            Allowances allowances,
            AfterSales afterSales,
            Limits limits,
            Clock clock) {
        this.tokens = tokens;
        this.receipts = receipts;
        this.lines = lines;
        this.allowances = allowances;
        this.afterSales = afterSales;
        this.limits = limits;
        this.clock = clock;
    }

    /** The path that a receipt's QR code opens: {@code /r/} and 22 characters, always the same for a receipt. */
    public String path(RenewalId sale) {
        return "/r/" + tokens.token(sale);
    }

    /**
     * Looks at a code.
     *
     * @param network where the request came from, for limits on guesses
     */
    public Proof.Found look(String token, String network) {
        Optional<Duration> locked = limits.locked(FORGED, network);
        if (locked.isPresent()) {
            return new Proof.Locked(locked.get().toSeconds());
        }
        Optional<Receipt> receipt = tokens.open(token).flatMap(receipts::of);
        if (receipt.isPresent()) {
            return new Proof.Genuine(proof(receipt.get(), clock.instant()));
        }
        return limits.take(FORGED, network)
                .<Proof.Found>map(wait -> new Proof.Locked(wait.toSeconds()))
                .orElseGet(Proof.Unknown::new);
    }

    private Proof proof(Receipt receipt, Instant now) {
        LineId id = receipt.change().line();
        Line line = Objects.requireNonNull(lines.read(List.of(id)).get(id));
        Instant validUntil = line.life().validUntil();
        boolean valid = validUntil != null && now.isBefore(validUntil);
        return new Proof(
                receipt,
                standing(receipt, line, now),
                valid ? new Expiry(validUntil, receipt.after().zone()) : null,
                now);
    }

    /** What was done to the purchase itself comes before what became of the card. */
    private Proof.Standing standing(Receipt receipt, Line line, Instant now) {
        for (AfterSale after : afterSales.of(receipt.change())) {
            if (after instanceof AfterSale.GivenBack given
                    && (given.takesDays() || given.amount().equals(given.price()))) {
                return Proof.Standing.GIVEN_BACK;
            }
            if (after instanceof AfterSale.Disputed disputed
                    && (disputed.ended() == null || !disputed.ended().won())) {
                return Proof.Standing.TAKEN_BACK;
            }
        }
        return switch (line.state(now)) {
            case TERMINATED -> Proof.Standing.CLOSED;
            case BLOCKED -> Proof.Standing.BLOCKED;
            case PRE_ACTIVE, GRACE, SUSPENDED -> Proof.Standing.OVER;
            case ACTIVE -> whileActive(receipt, line, now);
        };
    }

    private Proof.Standing whileActive(Receipt receipt, Line line, Instant now) {
        Instant end = receipt.after().validUntil();
        boolean gaveDays = !Objects.equals(receipt.before().validUntil(), end);
        if (gaveDays) {
            return end != null && now.isBefore(end) ? Proof.Standing.ACTIVE : Proof.Standing.SUPERSEDED;
        }
        return receipt.pack() == null || hasLeft(receipt, line, now) ? Proof.Standing.ACTIVE : Proof.Standing.OVER;
    }

    /** What gave no days counts as long as its allowances do. */
    private boolean hasLeft(Receipt receipt, Line line, Instant now) {
        return allowances.open(List.of(line.id()), now).getOrDefault(line.id(), List.of()).stream()
                .mapToInt(Allowance::version)
                .anyMatch(version -> version == receipt.change().version());
    }
}

package org.uzat.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.voucher.Voucher;

/** Whether a scratch card can be used for a line; each refusal leaves the card as it is. */
final class Redeeming {

    private Redeeming() {}

    /** The line comes first: one that takes no money tells nothing about any PIN. */
    static Decision redeem(Situation situation, Command.RedeemVoucher command) {
        Optional<Refused> barred = PackRules.lineTakesMoney(situation);
        if (barred.isPresent()) {
            return Decision.declined(situation.standing(), barred.get());
        }
        @Nullable Voucher voucher = situation.standing().vouchers().get(command.pinHash());
        if (voucher == null) {
            return Decision.declined(situation.standing(), Reason.VOUCHER_UNKNOWN);
        }
        return refusal(situation, voucher)
                .map(refused -> Decision.declined(situation.standing(), refused))
                .orElseGet(() -> MoneyIn.byVoucher(situation, command, voucher));
    }

    /** Why not; a used card says since when, and never by whom. */
    private static Optional<Refused> refusal(Situation situation, Voucher voucher) {
        if (voucher.operatorId() != situation.line().operatorId()) {
            return Optional.of(Refused.of(Reason.VOUCHER_OF_OTHER_OPERATOR));
        }
        return switch (voucher.state(situation.now())) {
            case ACTIVE -> Optional.empty();
            case PRINTED -> Optional.of(Refused.of(Reason.VOUCHER_NOT_ACTIVE));
            case VOID -> Optional.of(Refused.of(Reason.VOUCHER_VOID));
            case EXPIRED -> Optional.of(dated(Reason.VOUCHER_EXPIRED, voucher.lastDay()));
            case USED ->
                Optional.of(dated(
                        Reason.VOUCHER_USED,
                        voucher.changedOn(situation.settings().zone())));
        };
    }

    private static Refused dated(Reason reason, LocalDate date) {
        return Refused.of(reason, "date", date.toString());
    }
}

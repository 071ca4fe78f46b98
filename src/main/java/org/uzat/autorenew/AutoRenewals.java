package org.uzat.autorenew;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.claim.Claim;
import org.uzat.identity.AccountId;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** The door to auto-renew: off until an owner agrees, stopped in one tap. */
@Component
public class AutoRenewals {

    private final AutoRenewalStore store;
    private final Catalogues catalogues;
    private final Operators operators;
    private final Clock clock;

    AutoRenewals(AutoRenewalStore store, Catalogues catalogues, Operators operators, Clock clock) {
        this.store = store;
        this.catalogues = catalogues;
        this.operators = operators;
        this.clock = clock;
    }

    /**
     * Renews a line ahead of each expiry from now on, in place of an earlier agreement.
     *
     * @param claim whose owner agrees
     * @param line the claimed line
     * @param pack the pack's code
     * @param price as it was shown: what is agreed to
     * @param until the last day the card is wanted, in the line's zone; null: until it is stopped
     * @return empty where it is agreed; LINE_TERMINATED, PACK_NOT_SOLD, PRICE_CHANGED, or MALFORMED for a day that is over
     */
    public Optional<Refused> agree(Claim claim, Line line, String pack, Money price, @Nullable LocalDate until) {
        Instant now = clock.instant();
        Optional<PackVersion> version = Rules.sold(catalogues.current(), line, pack, now);
        Optional<Refused> refused = refusal(line, version, price, until, now);
        if (refused.isEmpty()) {
            Instant validUntil = line.life().validUntil();
            Instant due = validUntil == null ? now.plus(Rules.AGAIN) : Rules.due(validUntil);
            store.agree(
                    new AutoRenewal(line.id(), claim.account(), pack, price.minor(), until, later(due, now), 0, null),
                    now);
        }
        return refused;
    }

    /** Stops it, whether or not it is on. */
    public void stop(AccountId account, LineId line) {
        store.stop(account, line, clock.instant());
    }

    /** The latest agreement of each line that ever had one, also where it has ended. */
    public Map<LineId, AutoRenewal> of(Collection<LineId> lines) {
        return store.of(lines).stream().collect(Collectors.toMap(AutoRenewal::line, Function.identity()));
    }

    /** Why nothing can be agreed; empty where it can. */
    private Optional<Refused> refusal(
            Line line, Optional<PackVersion> version, Money price, @Nullable LocalDate until, Instant now) {
        var settings = operators.inForce(line.operatorId(), now);
        return switch (line.state(now)) {
            case TERMINATED -> Optional.of(Refused.of(Reason.LINE_TERMINATED));
            case PRE_ACTIVE, ACTIVE, GRACE, SUSPENDED, BLOCKED -> {
                if (version.isEmpty()) {
                    yield Optional.of(Refused.of(Reason.PACK_NOT_SOLD));
                }
                if (!version.get().price().equals(price)) {
                    yield Optional.of(Refused.of(Reason.PRICE_CHANGED));
                }
                LocalDate today = LocalDate.ofInstant(now, settings.zone());
                yield until != null && until.isBefore(today)
                        ? Optional.of(Refused.of(Reason.MALFORMED))
                        : Optional.empty();
            }
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package org.uzat.till;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.Catalogues;
import org.uzat.decision.Command;
import org.uzat.decision.Decider;
import org.uzat.decision.Drawer;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Situation;
import org.uzat.decision.Standing;
import org.uzat.line.Line;
import org.uzat.money.Tender;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;

/** Says what a sale would do to a card, by the very rules that sell it, without doing it: before and after for the customer's eyes. */
@Component
public class Previews {

    private static final Origin NOBODY = Origin.system(Channel.SHOP);
    private static final RequestKey NO_KEY = new RequestKey(RequestKey.OURS, "preview");

    private final Operators operators;
    private final Catalogues catalogues;
    private final Clock clock;

    Previews(Operators operators, Catalogues catalogues, Clock clock) {
        this.operators = operators;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * What it would come to now.
     *
     * @param line the card's line as it was read
     * @param what a pack or a top-up
     * @param means how it would be paid; cash and card terminal may have bands of their own
     * @return Renewed, ToppedUp or Declined; empty for vouchers and SIM swaps, and for a top-up from the balance
     */
    public Optional<Outcome> of(Line line, Wish.What what, Means means) {
        Catalogue catalogue = catalogues.current();
        Instant now = clock.instant();
        Situation situation = new Situation(
                new Standing(line, List.of(), Map.of()), operators.inForce(line.operatorId(), now), catalogue, now);
        return command(line, what, means, catalogue)
                .map(command -> Decider.decide(situation, command).outcome());
    }

    private static Optional<Command> command(Line line, Wish.What what, Means means, Catalogue catalogue) {
        Tender tender = means.tender();
        return switch (what) {
            case Wish.What.NewSim card -> command(line, card.first(), means, catalogue);
            case Wish.What.Pack pack
            when tender == null ->
                catalogue
                        .version(pack.packVersionId())
                        .map(version -> new Command.Renew(
                                line.id(), version.code(), pack.quantity(), pack.packVersionId(), NOBODY, NO_KEY));
            case Wish.What.Pack pack ->
                Optional.of(new Command.ShopRenew(
                        line.id(),
                        pack.packVersionId(),
                        pack.quantity(),
                        pack.price(),
                        new Drawer(tender, 0),
                        NOBODY,
                        NO_KEY));
            case Wish.What.TopUp up
            when tender != null ->
                Optional.of(new Command.ShopTopUp(line.id(), up.amount(), new Drawer(tender, 0), NOBODY, NO_KEY));
            case Wish.What.TopUp _, Wish.What.Voucher _, Wish.What.Swap _ -> Optional.empty();
        };
    }
}

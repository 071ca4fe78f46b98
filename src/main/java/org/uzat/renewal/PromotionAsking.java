package org.uzat.renewal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.Command;
import org.uzat.decision.Pricing;
import org.uzat.line.Line;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.promotion.Ticket;

/** Which commands ask for promotions: purchases of packs; one that was paid already gets what was set aside for it, and no more. */
record PromotionAsking(
        Map<LineId, Line> lines, Function<LineId, OperatorSettings> settings, Catalogue catalogue, Instant now) {

    List<PromotionReader.Asked> of(List<Pending> pendings) {
        List<PromotionReader.Asked> asked = new ArrayList<>();
        for (Pending pending : pendings) {
            Line line = lines.get(pending.command().line());
            if (line != null) {
                of(line, pending.command()).ifPresent(asked::add);
            }
        }
        return asked;
    }

    static Ticket ticket(Command command) {
        return switch (command) {
            case Command.Renew renew -> renew.terms().ticket();
            case Command.ShopRenew shop -> shop.ticket();
            default -> Ticket.NONE;
        };
    }

    private Optional<PromotionReader.Asked> of(Line line, Command command) {
        return switch (command) {
            case Command.Renew renew ->
                catalogue
                        .pack(line.operatorId(), renew.pack(), now)
                        .map(pack -> asked(
                                line,
                                pack,
                                renew.quantity(),
                                command,
                                renew.terms().reservation()));
            case Command.ShopRenew shop ->
                catalogue.version(shop.packVersionId()).map(pack -> asked(line, pack, shop.quantity(), command, null));
            case Command.PaidRenew paid ->
                paid.reservation() == null
                        ? Optional.empty()
                        : catalogue
                                .version(paid.packVersionId())
                                .map(pack -> asked(line, pack, paid.quantity(), command, paid.reservation()));
            default -> Optional.empty();
        };
    }

    private PromotionReader.Asked asked(
            Line line, PackVersion pack, int quantity, Command command, @Nullable Long reservation) {
        Channel channel = command instanceof Command.ShopRenew
                ? Channel.SHOP
                : command.origin().channel();
        Integer outlet = command.origin().outlet();
        var zone = settings.apply(line.id()).zone();
        return new PromotionReader.Asked(
                line, Pricing.purchase(line, pack, quantity, channel, outlet, now, zone), ticket(command), reservation);
    }
}

package org.uzat.renewal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.allowance.Allowance;
import org.uzat.allowance.Allowances;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.PackAllowance.Joins;
import org.uzat.catalogue.PackVersion;
import org.uzat.database.Together;
import org.uzat.decision.Command;
import org.uzat.decision.HoldRecord;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.decision.Standing;
import org.uzat.line.Cards;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.line.StockCard;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.voucher.Voucher;
import org.uzat.voucher.Vouchers;

/** Reads what a batch decides from: one message for most, more only where a command asks for more. */
@Component
class BatchReader {

    private final JdbcTemplate jdbc;
    private final Lines lines;
    private final Allowances allowances;
    private final StoredReader stored;
    private final Cards cards;
    private final Operators operators;
    private final Vouchers vouchers;
    private final PromotionReader promotions;

    BatchReader(
            JdbcTemplate jdbc,
            Lines lines,
            Allowances allowances,
            StoredReader stored,
            Cards cards,
            Operators operators,
            Vouchers vouchers,
            PromotionReader promotions) {
        this.promotions = promotions;
        this.jdbc = jdbc;
        this.lines = lines;
        this.allowances = allowances;
        this.stored = stored;
        this.cards = cards;
        this.operators = operators;
        this.vouchers = vouchers;
    }

    Reading read(List<Pending> pendings, Catalogue catalogue, Instant now) {
        Set<LineId> ids =
                pendings.stream().map(pending -> pending.command().line()).collect(Collectors.toSet());
        Together reads = new Together(jdbc);
        Map<KeyScope, KeyRow> known = KeyStore.read(pendings, reads);
        Map<LineId, Line> found = lines.read(ids, reads);
        reads.run();
        Function<LineId, OperatorSettings> settings =
                id -> operators.inForce(Objects.requireNonNull(found.get(id)).operatorId(), now);
        Map<LineId, Map<Long, HoldRecord>> holds = holds(pendings, settings);
        Map<LineId, List<Allowance>> open = allowances.open(meeting(pendings, found, catalogue, now), now);
        Map<String, Voucher> scratched = vouchers(pendings);
        Map<LineId, Standing> standings = HashMap.newHashMap(found.size());
        found.forEach((id, line) -> standings.put(
                id, new Standing(line, open.getOrDefault(id, List.of()), holds.getOrDefault(id, Map.of()), scratched)));
        PromotionStock stock =
                promotions.read(new PromotionAsking(found, settings, catalogue, now).of(fresh(pendings, known)), now);
        return new Reading(known, standings, replays(known, settings), cards(pendings), stock, operators, now);
    }

    private static List<Pending> fresh(List<Pending> pendings, Map<KeyScope, KeyRow> known) {
        return known.isEmpty()
                ? pendings
                : pendings.stream()
                        .filter(pending -> !known.containsKey(pending.scope()))
                        .toList();
    }

    private Map<String, StockCard> cards(List<Pending> pendings) {
        List<String> iccids = new ArrayList<>();
        for (Pending pending : pendings) {
            if (pending.command() instanceof Command.SwapSim swap) {
                iccids.add(swap.sim().digits());
            }
        }
        return cards.read(iccids);
    }

    private Map<RenewalId, Outcome> replays(Map<KeyScope, KeyRow> known, Function<LineId, OperatorSettings> settings) {
        List<RenewalId> ids = new ArrayList<>();
        for (KeyRow key : known.values()) {
            if (key.version() != null) {
                ids.add(new RenewalId(key.scope().line(), key.version()));
            }
        }
        return ids.isEmpty() ? Map.of() : stored.outcomes(ids, settings);
    }

    private Map<String, Voucher> vouchers(List<Pending> pendings) {
        List<String> hashes = pendings.stream()
                .map(Pending::command)
                .flatMap(command ->
                        command instanceof Command.RedeemVoucher redeem ? Stream.of(redeem.pinHash()) : Stream.empty())
                .distinct()
                .toList();
        return hashes.isEmpty() ? Map.of() : vouchers.read(hashes);
    }

    private Map<LineId, Map<Long, HoldRecord>> holds(
            List<Pending> pendings, Function<LineId, OperatorSettings> settings) {
        List<StoredReader.HoldName> names = new ArrayList<>();
        for (Pending pending : pendings) {
            holdId(pending.command())
                    .ifPresent(hold -> names.add(
                            new StoredReader.HoldName(pending.command().line(), hold)));
        }
        return names.isEmpty() ? Map.of() : stored.holds(names, settings);
    }

    private static Optional<Long> holdId(Command command) {
        return switch (command) {
            case Command.PaidRenew paid -> Optional.ofNullable(paid.holdId());
            case Command.Release release -> Optional.of(release.holdId());
            case Command.Hold _, Command.Renew _, Command.TopUp _, Command.PaidTopUp _, Command.Refund _ ->
                Optional.empty();
            case Command.Block _,
                    Command.Unblock _,
                    Command.Goodwill _,
                    Command.SwapSim _,
                    Command.Lapse _,
                    Command.Reward _ -> Optional.empty();
            case Command.TakeBack _, Command.Dispute _, Command.EndDispute _ -> Optional.empty();
            case Command.RedeemVoucher _, Command.ShopRenew _, Command.ShopTopUp _ -> Optional.empty();
        };
    }

    /** The lines whose older allowances matter: those that buy a pack which carries or replaces. */
    private static Set<LineId> meeting(
            List<Pending> pendings, Map<LineId, Line> found, Catalogue catalogue, Instant now) {
        return pendings.stream()
                .filter(pending -> pack(pending.command(), found, catalogue, now)
                        .map(BatchReader::meetsOlder)
                        .orElse(false))
                .map(pending -> pending.command().line())
                .collect(Collectors.toSet());
    }

    private static Optional<PackVersion> pack(
            Command command, Map<LineId, Line> found, Catalogue catalogue, Instant now) {
        Line line = found.get(command.line());
        if (line == null) {
            return Optional.empty();
        }
        return switch (command) {
            case Command.Renew renew -> catalogue.pack(line.operatorId(), renew.pack(), now);
            case Command.PaidRenew paid -> catalogue.version(paid.packVersionId());
            case Command.ShopRenew shop -> catalogue.version(shop.packVersionId());
            case Command.TopUp _, Command.PaidTopUp _, Command.Hold _, Command.Release _, Command.Refund _ ->
                Optional.empty();
            case Command.Block _,
                    Command.Unblock _,
                    Command.Goodwill _,
                    Command.SwapSim _,
                    Command.Lapse _,
                    Command.Reward _ -> Optional.empty();
            case Command.TakeBack _, Command.Dispute _, Command.EndDispute _ -> Optional.empty();
            case Command.RedeemVoucher _, Command.ShopTopUp _ -> Optional.empty();
        };
    }

    private static boolean meetsOlder(PackVersion pack) {
        return pack.allowances().stream().anyMatch(allowance -> allowance.joins() != Joins.STACK);
    }
}

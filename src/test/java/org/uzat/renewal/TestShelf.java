package org.uzat.renewal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.catalogue.Band;
import org.uzat.catalogue.BandTable;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.PackAllowance;
import org.uzat.catalogue.PackAllowance.Joins;
import org.uzat.catalogue.PackAllowance.Starts;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.operator.LineState;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Policies;
import org.uzat.operator.Policies.AboveTable;
import org.uzat.operator.Policies.Disputes;
import org.uzat.operator.Policies.Returns;
import org.uzat.operator.Policies.VatBooked;
import org.uzat.origin.Channel;

/** A small catalogue in memory, for rules that need no database. */
final class TestShelf implements Catalogue {

    static final Currency AZN = Currency.getInstance("AZN");
    static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** The published table for electronic money: from, to, days. */
    private static final BandTable BANDS = new BandTable(
            1,
            (short) 1,
            MoneySource.ELECTRONIC,
            LONG_AGO,
            AZN,
            List.of(
                    new Band(100, 199, 5, 180),
                    new Band(200, 299, 10, 180),
                    new Band(300, 499, 20, 180),
                    new Band(500, 999, 30, 180),
                    new Band(1000, 2499, 60, 180),
                    new Band(2500, 4999, 90, 180),
                    new Band(5000, 9999, 120, 180)));

    private final List<PackVersion> packs;

    /** Sold through all doors. */
    TestShelf() {
        this(Set.of());
    }

    /** Sold through these doors only; all where there are none. */
    TestShelf(Set<Channel> channels) {
        packs = List.of(
                pack(1, "TEN", 200, Rule.ADD, 10, 0, Joins.STACK, channels),
                pack(2, "DAY", 50, Rule.ADD, 0, 24, Joins.REPLACE, channels),
                pack(3, "KEEP", 300, Rule.KEEP_LATER, 20, 0, Joins.CARRY, channels),
                pack(4, "DATA", 100, Rule.NONE, 0, 0, Joins.CARRY, channels));
    }

    private static PackVersion pack(
            int id, String code, long price, Rule rule, int days, int hours, Joins joins, Set<Channel> channels) {
        return new PackVersion(
                id,
                (short) 1,
                code,
                LONG_AGO,
                null,
                Map.of("en", code),
                new Money(price, AZN),
                rule,
                days,
                hours,
                5,
                Set.of(),
                channels,
                List.of(new PackAllowance(
                        AllowanceKind.DATA, 1_000, false, rule == Rule.NONE ? 7 : 0, joins, Starts.NOW)));
    }

    static OperatorSettings settings(
            @Nullable Integer maxDaysAhead, @Nullable LineState freezeFrom, @Nullable LineState forfeitFrom) {
        Policies policies = new Policies(
                false,
                30,
                180,
                90,
                maxDaysAhead,
                AboveTable.REFUSE,
                freezeFrom,
                forfeitFrom,
                VatBooked.WHEN_SPENT,
                Returns.PRO_RATA,
                Disputes.KEEP);
        return new OperatorSettings(
                (short) 1, "test", 1, LONG_AGO, "Test", AZN, BAKU, "AZ", 1800, policies, null, null);
    }

    /** The same operator under other policies. */
    static OperatorSettings with(OperatorSettings settings, Policies policies) {
        return new OperatorSettings(
                settings.operatorId(),
                settings.code(),
                1,
                LONG_AGO,
                settings.name(),
                AZN,
                BAKU,
                "AZ",
                settings.vatBasisPoints(),
                policies,
                null,
                null);
    }

    @Override
    public Optional<PackVersion> pack(short operatorId, String code, Instant now) {
        return packs.stream().filter(pack -> pack.code().equals(code)).findFirst();
    }

    @Override
    public boolean knows(short operatorId, String code) {
        return pack(operatorId, code, Instant.EPOCH).isPresent();
    }

    @Override
    public Optional<PackVersion> version(int packVersionId) {
        return packs.stream()
                .filter(pack -> pack.packVersionId() == packVersionId)
                .findFirst();
    }

    @Override
    public Optional<BandTable> bands(short operatorId, MoneySource source, Instant now) {
        return source != MoneySource.VOUCHER ? Optional.of(BANDS) : Optional.empty();
    }

    @Override
    public Optional<BandTable> bandTable(int bandTableId) {
        return Optional.of(BANDS);
    }

    @Override
    public List<PackVersion> onSale(short operatorId, String cardType, Channel channel, Instant now) {
        return packs;
    }
}

package org.uzat.planner;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Policies;
import org.uzat.origin.Channel;

/** A catalogue in memory, made for one question. */
record Wares(List<PackVersion> packs, List<Band> bands) implements Catalogue {

    static final Currency AZN = Currency.getInstance("AZN");
    static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** A pack that gives days by ADD and data as long as them. */
    static PackVersion pack(int id, String code, long price, int days, long octets) {
        return pack(
                id, code, price, Rule.ADD, days, 0, 10, octets == 0 ? null : data(octets, 0, Joins.STACK, Starts.NOW));
    }

    static PackVersion pack(
            int id, String code, long price, Rule rule, int days, int hours, int most, @Nullable PackAllowance data) {
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
                most,
                Set.of(),
                Set.of(),
                data == null ? List.of() : List.of(data));
    }

    static PackAllowance data(long octets, int days, Joins joins, Starts starts) {
        return new PackAllowance(AllowanceKind.DATA, octets, false, days, joins, starts);
    }

    static OperatorSettings settings(ZoneId zone, boolean startDayCounts, @Nullable Integer cap) {
        Policies policies = new Policies(
                startDayCounts,
                30,
                180,
                90,
                cap,
                Policies.AboveTable.REFUSE,
                null,
                null,
                Policies.VatBooked.WHEN_SPENT,
                Policies.Returns.PRO_RATA,
                Policies.Disputes.KEEP);
        return new OperatorSettings(
                (short) 1, "test", 1, LONG_AGO, "Test", AZN, zone, "AZ", 1800, policies, null, null);
    }

    @Override
    public Optional<PackVersion> pack(short operatorId, String code, Instant now) {
        return packs.stream()
                .filter(pack -> pack.code().equals(code) && pack.inForce(now))
                .findFirst();
    }

    @Override
    public boolean knows(short operatorId, String code) {
        return packs.stream().anyMatch(pack -> pack.code().equals(code));
    }

    @Override
    public Optional<PackVersion> version(int packVersionId) {
        return packs.stream()
                .filter(pack -> pack.packVersionId() == packVersionId)
                .findFirst();
    }

    @Override
    public Optional<BandTable> bands(short operatorId, MoneySource source, Instant now) {
        return bands.isEmpty()
                ? Optional.empty()
                : Optional.of(new BandTable(1, (short) 1, source, LONG_AGO, AZN, bands));
    }

    @Override
    public Optional<BandTable> bandTable(int bandTableId) {
        return bands((short) 1, MoneySource.ELECTRONIC, LONG_AGO);
    }

    @Override
    public List<PackVersion> onSale(short operatorId, String cardType, Channel channel, Instant now) {
        return new ArrayList<>(packs.stream().filter(pack -> pack.inForce(now)).toList());
    }
}

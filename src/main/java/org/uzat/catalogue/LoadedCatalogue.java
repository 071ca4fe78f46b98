package org.uzat.catalogue;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uzat.money.MoneySource;
import org.uzat.origin.Channel;

/** All versions of all packs and tables; which is in force is a question of the instant alone. */
final class LoadedCatalogue implements Catalogue {

    private record PackKey(short operatorId, String code) {}

    private record TableKey(short operatorId, MoneySource source) {}

    private final Map<PackKey, List<PackVersion>> packs;
    private final Map<Integer, PackVersion> versions = new HashMap<>();
    private final Map<Short, List<List<PackVersion>>> packsOfOperator = new HashMap<>();
    private final Map<TableKey, List<BandTable>> tables;
    private final Map<Integer, BandTable> tablesById = new HashMap<>();

    LoadedCatalogue(Collection<PackVersion> packVersions, Collection<BandTable> bandTables) {
        packs = latestFirst(
                packVersions, pack -> new PackKey(pack.operatorId(), pack.code()), PackVersion::effectiveFrom);
        packs.forEach((key, list) -> packsOfOperator
                .computeIfAbsent(key.operatorId(), id -> new ArrayList<>())
                .add(list));
        packVersions.forEach(pack -> versions.put(pack.packVersionId(), pack));
        tables = latestFirst(
                bandTables, table -> new TableKey(table.operatorId(), table.source()), BandTable::effectiveFrom);
        bandTables.forEach(table -> tablesById.put(table.bandTableId(), table));
    }

    @Override
    public Optional<PackVersion> pack(short operatorId, String code, Instant now) {
        return Optional.ofNullable(onSale(packs.get(new PackKey(operatorId, code)), now));
    }

    @Override
    public boolean knows(short operatorId, String code) {
        return packs.containsKey(new PackKey(operatorId, code));
    }

    @Override
    public Optional<PackVersion> version(int packVersionId) {
        return Optional.ofNullable(versions.get(packVersionId));
    }

    @Override
    public Optional<BandTable> bands(short operatorId, MoneySource source, Instant now) {
        List<BandTable> latestFirst = tables.get(new TableKey(operatorId, source));
        return Optional.ofNullable(latestFirst == null ? null : begun(latestFirst, BandTable::effectiveFrom, now));
    }

    @Override
    public Optional<BandTable> bandTable(int bandTableId) {
        return Optional.ofNullable(tablesById.get(bandTableId));
    }

    @Override
    public List<PackVersion> onSale(short operatorId, String cardType, Channel channel, Instant now) {
        List<PackVersion> onSale = new ArrayList<>();
        for (List<PackVersion> latestFirst : packsOfOperator.getOrDefault(operatorId, List.of())) {
            PackVersion pack = onSale(latestFirst, now);
            if (pack != null && pack.fits(cardType) && pack.soldThrough(channel)) {
                onSale.add(pack);
            }
        }
        onSale.sort(comparing((PackVersion pack) -> pack.price().minor()).thenComparing(PackVersion::code));
        return onSale;
    }

    /** A later version ends the former one for good: once it is over, nothing comes back. */
    private static @Nullable PackVersion onSale(@Nullable List<PackVersion> latestFirst, Instant now) {
        PackVersion latest = latestFirst == null ? null : begun(latestFirst, PackVersion::effectiveFrom, now);
        return latest != null && latest.inForce(now) ? latest : null;
    }

    private static <T> @Nullable T begun(List<T> latestFirst, Function<T, Instant> from, Instant now) {
        for (T version : latestFirst) {
            if (!from.apply(version).isAfter(now)) {
                return version;
            }
        }
        return null;
    }

    private static <K, T> Map<K, List<T>> latestFirst(
            Collection<T> all, Function<T, K> key, Function<T, Instant> from) {
        Map<K, List<T>> grouped = new HashMap<>();
        all.forEach(one ->
                grouped.computeIfAbsent(key.apply(one), k -> new ArrayList<>()).add(one));
        grouped.values().forEach(list -> list.sort(comparing(from).reversed()));
        return grouped;
    }
}

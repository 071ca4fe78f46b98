package org.uzat.operator;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.intake.BadField;
import org.uzat.intake.ContentHash;
import org.uzat.intake.IncomingFile;
import org.uzat.intake.Intake;
import org.uzat.snapshot.Snapshots;

/** Loads operators: all good items of a file or, after a crash, none. */
@Component
final class OperatorIntake implements Intake {

    private record Item(int line, OperatorSettings settings) {}

    private enum Fate {
        LOADED,
        UNCHANGED,
        REJECTED
    }

    private final OperatorStore store;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OperatorIntake(OperatorStore store, Snapshots snapshots, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "operators";
    }

    @Override
    public void load(IncomingFile file, @Nullable String operatorCode) {
        List<Item> items = new ArrayList<>();
        OperatorRows.read(file, (line, settings) -> {
            if (operatorCode == null || operatorCode.equalsIgnoreCase(settings.code())) {
                items.add(new Item(line, settings));
            } else {
                file.reject(line, new BadField("code", settings.code(), "is not the operator asked for"));
            }
        });
        items.sort(Comparator.comparing(item -> item.settings().effectiveFrom()));
        transaction.executeWithoutResult(status -> put(file, items));
        snapshots.refresh();
    }

    private void put(IncomingFile file, List<Item> items) {
        snapshots.lock(LoadedOperators.TOPIC);
        int loaded = 0;
        int unchanged = 0;
        for (Item item : items) {
            switch (put(file, item)) {
                case LOADED -> loaded++;
                case UNCHANGED -> unchanged++;
                case REJECTED -> {}
            }
        }
        if (loaded > 0) {
            snapshots.changed(LoadedOperators.TOPIC);
        }
        file.loaded(loaded);
        file.unchanged(unchanged);
    }

    private Fate put(IncomingFile file, Item item) {
        OperatorSettings settings = item.settings();
        String json = SettingsJson.write(settings);
        String hash = ContentHash.of(json);
        short operatorId = store.operatorId(settings.code());
        String currency = settings.currency().getCurrencyCode();
        if (!store.currency(operatorId).orElse(currency).equals(currency)) {
            file.reject(item.line(), new BadField("currency", currency, "an operator's currency never changes"));
            return Fate.REJECTED;
        }
        Optional<OperatorStore.Stored> stored = store.stored(operatorId, settings);
        if (stored.isEmpty()) {
            store.insert(operatorId, settings, json, hash);
            return Fate.LOADED;
        }
        if (stored.get().contentHash().equals(hash)) {
            return Fate.UNCHANGED;
        }
        if (settings.effectiveFrom().isAfter(clock.instant())) {
            store.replace(operatorId, stored.get().version(), json, hash);
            return Fate.LOADED;
        }
        file.reject(
                item.line(),
                new BadField(
                        "effectiveFrom",
                        settings.effectiveFrom().toString(),
                        "other settings are in force from this instant on; give the new ones a later effectiveFrom"));
        return Fate.REJECTED;
    }
}

package org.uzat.sealing;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.command.Command;

/**
 * {@code ./uzat rotate-keys}: adds a sealing key and seals everything anew with it, beside a serving Uzat. Broken off, it
 * goes on when it is called again, without yet another key.
 */
@Component
class RotateKeys implements Command {

    private static final int PASSES = 3;

    private final ObjectProvider<Resealing> resealing;
    private final SealingKeyStore store;
    private final SealingRing ring;
    private final SealingKeyFile file;
    private final boolean configured;

    RotateKeys(
            ObjectProvider<Resealing> resealing,
            SealingKeyStore store,
            SealingRing ring,
            SealingKeyFile file,
            @Value("${uzat.sealing.keys:}") String keys) {
        this.resealing = resealing;
        this.store = store;
        this.ring = ring;
        this.file = file;
        this.configured = !keys.isBlank();
    }

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public int run(List<String> arguments) {
        Resealing work = resealing.getObject();
        if (old(work) > 0) {
            System.out.println("An earlier change of keys goes on with key " + ring.newest() + ".");
        } else if (configured) {
            System.out.println(
                    "Nothing to do. The keys stand in the setting uzat.sealing.keys: add a new one there, with the"
                            + " highest id, on every node, and call this again.");
            return 0;
        } else {
            addKey();
        }
        long left = reseal(work);
        System.out.println(
                left == 0
                        ? "Everything is sealed with key " + ring.newest()
                                + ". Key 1 stays: values are found by it. Others may leave " + file.path()
                                + " after a restart."
                        : left + " values were sealed with an older key meanwhile: call this again.");
        return left == 0 ? 0 : 1;
    }

    /** Known to the database before anything is sealed with it, so that no node starts without it. */
    private void addKey() {
        file.addKey();
        file.read().fingerprints().forEach(store::add);
        ring.readKeys();
        System.out.println(
                "New sealing key " + ring.newest() + " in " + file.path() + ": keep a copy apart from the database's.");
    }

    /** A serving node seals with the former key until it meets the new one; what it sealed till then is done again. */
    private long reseal(Resealing work) {
        for (int pass = 0; pass < PASSES && (pass == 0 || old(work) > 0); pass++) {
            for (SealedColumn column : work.columns()) {
                System.out.printf(Locale.ROOT, "%-32s %,d sealed anew%n", column, work.reseal(column));
            }
        }
        return old(work);
    }

    private static long old(Resealing work) {
        return work.columns().stream().mapToLong(work::old).sum();
    }
}

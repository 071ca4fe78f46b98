package org.uzat.audit;

import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Walks the log from its beginning and remembers the first entry that does not fit. */
final class Chain {

    private final @Nullable Head kept;
    private Head last = Head.NONE;
    private @Nullable String broken;

    /** With a head that was kept elsewhere and must be met on the way, or null. */
    Chain(@Nullable Head kept) {
        this.kept = kept;
    }

    void take(Entry entry) {
        if (broken == null) {
            broken = fault(entry);
        }
        if (broken == null) {
            last = entry.head();
        }
    }

    /** The first fault, once every entry was taken; null for a log that is whole. */
    @Nullable
    String fault(Head head) {
        if (broken == null && !last.is(head)) {
            broken = String.format(
                    Locale.ROOT, "the log ends with entry %d, its head says %d", last.sequence(), head.sequence());
        }
        if (broken == null && kept != null && kept.sequence() > last.sequence()) {
            broken = "the log ends before entry " + kept.sequence() + ", whose hash was kept";
        }
        return broken;
    }

    private @Nullable String fault(Entry entry) {
        long expected = last.sequence() + 1;
        if (entry.sequence() != expected) {
            return String.format(Locale.ROOT, "entry %d is missing before entry %d", expected, entry.sequence());
        }
        if (!MessageDigest.isEqual(entry.link().previous(), last.hash())) {
            return "entry " + expected + " does not follow the entry before it";
        }
        if (!entry.isWhole()) {
            return "entry " + expected + " does not say what it was written with";
        }
        return kept != null && kept.sequence() == expected && !kept.is(entry.head())
                ? "entry " + expected + " is not the one whose hash was kept"
                : null;
    }
}

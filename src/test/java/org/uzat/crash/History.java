package org.uzat.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uzat.crash.CampaignResult.Tally;
import org.uzat.crash.Entry.Event;
import org.uzat.crash.Operation.Kind;

/** The journal, ordered by key. */
final class History {

    private final Map<String, Asked> byKey = new LinkedHashMap<>();
    private int internal;

    /** Throws where the journal itself holds two answers that contradict each other. */
    static History of(List<Entry> entries) {
        History history = new History();
        for (Entry entry : entries) {
            history.internal += entry.status() == 500 ? 1 : 0;
            if (entry.event() != Event.KILLED) {
                history.byKey
                        .computeIfAbsent(entry.operation().key(), key -> new Asked(entry.operation()))
                        .take(entry);
            }
        }
        return history;
    }

    List<Asked> all() {
        return new ArrayList<>(byKey.values());
    }

    /** What got no answer that settles it. */
    List<Asked> open() {
        return byKey.values().stream().filter(Asked::isOpen).toList();
    }

    /** What was granted to a line. */
    List<Asked> granted(String line, Kind kind) {
        return acknowledged(kind)
                .filter(asked -> asked.operation().line().equals(line))
                .toList();
    }

    /** The payments for which a card was shown. */
    List<Asked> shownCards() {
        return acknowledged(Kind.PAY)
                .filter(asked -> !asked.checkout().isEmpty())
                .toList();
    }

    Tally tally(int paid) {
        return new Tally(
                byKey.size(),
                (int) byKey.values().stream()
                        .filter(asked -> asked.acknowledged() && !asked.settledLater())
                        .count(),
                (int) byKey.values().stream()
                        .filter(asked -> !asked.isOpen() && asked.settledLater())
                        .count(),
                (int) byKey.values().stream()
                        .filter(asked -> !asked.isOpen() && !asked.acknowledged())
                        .count(),
                paid,
                internal);
    }

    private Stream<Asked> acknowledged(Kind kind) {
        return byKey.values().stream().filter(asked -> asked.operation().kind() == kind && asked.acknowledged());
    }
}

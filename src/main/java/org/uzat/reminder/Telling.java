package org.uzat.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.messaging.Draft;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Messages;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.reminder.Readers.Reader;
import org.uzat.reminder.WayStore.Going;
import org.uzat.reminder.WayStore.Way;
import org.uzat.time.WallClock;

/**
 * Hands notices over to be carried, by sets, within the caller's transaction. Each goes by its reader's first way; where there is a
 * second one, it is written down when to see whether the first arrived.
 */
@Component
class Telling {

    private final Readers readers;
    private final Letters letters;
    private final WayStore ways;
    private final Lines lines;
    private final Operators operators;
    private final Messages messages;
    private final Duration patience;
    private final Clock clock;
    private final WallClock wall;

    Telling(
            Readers readers,
            Letters letters,
            WayStore ways,
            Lines lines,
            Operators operators,
            Messages messages,
            @Value("${uzat.reminder.second-way-after:10m}") Duration patience,
            Clock clock,
            WallClock wall) {
        this.readers = readers;
        this.letters = letters;
        this.ways = ways;
        this.lines = lines;
        this.operators = operators;
        this.messages = messages;
        this.patience = patience;
        this.clock = clock;
        this.wall = wall;
    }

    /** Who is told of each of these lines. */
    Map<LineId, Reader> readers(Map<LineId, Line> found) {
        return readers.of(found.values(), settings(found));
    }

    /** Tells notices for the first time. */
    void tell(List<Notice> notices, Map<LineId, Line> found, Map<LineId, Reader> known) {
        Map<Way, Notice> first = new HashMap<>();
        List<Going> going = new ArrayList<>();
        for (Notice notice : notices) {
            Reader reader = known.get(notice.key().line());
            List<Medium> open = reader == null
                    ? List.of()
                    : reader.ways(notice.key().occasion().topic());
            if (!open.isEmpty() && isOf(notice, Objects.requireNonNull(reader))) {
                Way way = new Way(notice.key(), open.getFirst());
                first.put(way, notice);
                going.add(new Going(way, open.size() > 1 ? wall.instant().plus(patience) : null));
            }
        }
        send(going, first, found, known);
    }

    /**
     * Tells notices by their readers' next way where the one they went by has not led anywhere; what is over by now is told no more.
     */
    void tellOtherwise(Map<NoticeKey, Medium> lost, List<Notice> notices) {
        Instant now = clock.instant();
        Map<LineId, Line> found =
                lines.read(notices.stream().map(notice -> notice.key().line()).collect(Collectors.toSet()));
        Map<LineId, Reader> known = readers(found);
        Map<Way, Notice> next = new HashMap<>();
        List<Going> going = new ArrayList<>();
        for (Notice notice : notices) {
            Reader reader = known.get(notice.key().line());
            Line line = found.get(notice.key().line());
            if (reader == null || line == null || !isOf(notice, reader) || !StillTrue.is(notice, line, now)) {
                continue;
            }
            List<Medium> open = reader.ways(notice.key().occasion().topic());
            int at = open.indexOf(lost.get(notice.key())) + 1;
            if (at < open.size()) {
                Way way = new Way(notice.key(), open.get(at));
                next.put(way, notice);
                going.add(new Going(way, at + 1 < open.size() ? wall.instant().plus(patience) : null));
            }
        }
        send(going, next, found, known);
    }

    private void send(List<Going> going, Map<Way, Notice> notices, Map<LineId, Line> found, Map<LineId, Reader> known) {
        if (going.isEmpty()) {
            return;
        }
        Map<LineId, OperatorSettings> settings = settings(found);
        Set<Way> fresh = ways.insert(going, clock.instant());
        List<Draft> drafts = new ArrayList<>(fresh.size());
        for (Going one : going) {
            if (fresh.contains(one.way())) {
                LineId line = one.way().key().line();
                drafts.add(letters.draft(
                        Objects.requireNonNull(notices.get(one.way())),
                        Objects.requireNonNull(found.get(line)),
                        Objects.requireNonNull(settings.get(line)),
                        Objects.requireNonNull(known.get(line)),
                        one.way().medium()));
            }
        }
        if (!drafts.isEmpty()) {
            messages.send(drafts);
        }
    }

    private Map<LineId, OperatorSettings> settings(Map<LineId, Line> found) {
        Instant now = clock.instant();
        Map<LineId, OperatorSettings> settings = new HashMap<>();
        found.values().forEach(line -> settings.put(line.id(), operators.inForce(line.operatorId(), now)));
        return settings;
    }

    /** A card that has another owner by now has nothing of this to be told. */
    private static boolean isOf(Notice notice, Reader reader) {
        return Optional.ofNullable(notice.owner()).equals(Optional.ofNullable(reader.account()));
    }
}

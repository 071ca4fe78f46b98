package org.uzat.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uzat.event.EventKind;
import org.uzat.event.Follower;
import org.uzat.event.LineEvent;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.provisioning.WishStore.Want;
import org.uzat.time.WallClock;

/** Turns whatever happens to lines into what they are to be able to do in the network. */
@Component
class NetworkFollower implements Follower {

    private final WishStore wishes;
    private final Lines lines;
    private final Clock clock;
    private final WallClock wall;

    NetworkFollower(WishStore wishes, Lines lines, Clock clock, WallClock wall) {
        this.wishes = wishes;
        this.lines = lines;
        this.clock = clock;
        this.wall = wall;
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public void follow(List<LineEvent> events) {
        Map<LineId, Boolean> onlyImported = new LinkedHashMap<>();
        for (LineEvent event : events) {
            onlyImported.merge(event.line(), event.kind() == EventKind.IMPORTED, Boolean::logicalAnd);
        }
        Instant now = clock.instant();
        Map<LineId, Line> found = lines.read(onlyImported.keySet());
        List<Want> wants = onlyImported.entrySet().stream()
                .flatMap(changed -> Stream.ofNullable(found.get(changed.getKey()))
                        .flatMap(line -> want(line, changed.getValue(), now)))
                .toList();
        if (!wants.isEmpty()) {
            wishes.want(wants, now, wall.instant());
        }
    }

    /** What a line as it is now is to be able to do: a later change that is there already only comes sooner. */
    static Stream<Want> want(Line line, boolean asFound, Instant now) {
        return Reach.of(line.state(now)).stream().map(reach -> new Want(line.id(), reach, asFound));
    }
}

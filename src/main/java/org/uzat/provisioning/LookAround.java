package org.uzat.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.provisioning.DriftStore.Drift;
import org.uzat.provisioning.WishStore.Want;
import org.uzat.time.WallClock;

/**
 * Goes round all lines, a page at a time: what a line is entitled to, what was wished for it, and what the network says itself, must
 * be one. What is not is written down and put right.
 */
@Component
class LookAround {

    private static final Logger LOG = LoggerFactory.getLogger(LookAround.class);
    private static final int PAGE = 200;

    private final WishStore wishes;
    private final DriftStore drifts;
    private final OutageStore outages;
    private final Networks networks;
    private final Lines lines;
    private final Clock clock;
    private final WallClock wall;

    LookAround(
            WishStore wishes,
            DriftStore drifts,
            OutageStore outages,
            Networks networks,
            Lines lines,
            Clock clock,
            WallClock wall) {
        this.wishes = wishes;
        this.drifts = drifts;
        this.outages = outages;
        this.networks = networks;
        this.lines = lines;
        this.clock = clock;
        this.wall = wall;
    }

    /** Looks at the next page of lines; after the last it begins anew. */
    void run() {
        List<Wish> page = wishes.after(drifts.round(), PAGE);
        if (!page.isEmpty()) {
            wishAnew(page);
            page.stream().collect(Collectors.groupingBy(Wish::operatorId)).forEach(this::compare);
        }
        drifts.round(page.size() < PAGE ? 0 : page.getLast().line().number());
    }

    /** A wish that was missed: the line is entitled to something else than is written here. */
    private void wishAnew(List<Wish> page) {
        List<LineId> ids = page.stream().map(Wish::line).toList();
        Map<LineId, Line> before = lines.read(ids);
        want(before.values());
        want(lines.read(ids).values().stream()
                .filter(line -> !line.equals(before.get(line.id())))
                .toList());
    }

    /** A line that changed between reading and wishing is wished for again: its event may have been followed before. */
    private void want(Collection<Line> found) {
        Instant now = clock.instant();
        List<Want> wants = found.stream()
                .flatMap(line -> NetworkFollower.want(line, false, now))
                .toList();
        if (!wants.isEmpty()) {
            wishes.want(wants, now, wall.instant());
        }
    }

    private void compare(short operatorId, List<Wish> page) {
        Network network = networks.all().get(operatorId);
        List<Wish> settled = page.stream()
                .filter(wish -> !wish.waiting() && wish.done() != null)
                .toList();
        if (network == null || settled.isEmpty() || outages.of(operatorId).isPresent()) {
            return;
        }
        switch (network.look(settled.stream().map(Wish::known).toList())) {
            case Network.Sight.Seen(var reaches) -> mend(settled, reaches);
            case Network.Sight.Blind() -> {} // it cannot be asked: what it said has to do
            case Network.Sight.Dark(String why) ->
                LOG.info("The network of operator {} is not seen: {}", operatorId, why);
        }
    }

    private void mend(List<Wish> settled, Map<LineId, Reach> reaches) {
        Instant now = clock.instant();
        List<Drift> found = new ArrayList<>();
        for (Wish wish : settled) {
            Operation.Standing said = wish.done();
            Reach seen = reaches.get(wish.line());
            if (said != null && !agree(said.reach(), seen)) {
                found.add(new Drift(wish.line(), now, said.reach(), seen, null));
            }
        }
        if (!found.isEmpty()) {
            LOG.warn("{} lines do something else in the network than it said: put right", found.size());
            drifts.insert(found);
            wishes.again(found.stream().map(Drift::line).toList(), wall.instant());
        }
    }

    /** A network may keep a line that has ended, as long as it can do nothing. */
    private static boolean agree(Reach said, @Nullable Reach seen) {
        return said == Reach.REMOVED ? seen == null || seen == Reach.REMOVED || seen == Reach.BARRED : said == seen;
    }
}

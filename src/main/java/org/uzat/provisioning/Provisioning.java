package org.uzat.provisioning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;

/** Tells how the networks stand; only events and the look around change anything here. */
@Component
public class Provisioning {

    private final WishStore wishes;
    private final OutageStore outages;
    private final DriftStore drifts;

    Provisioning(WishStore wishes, OutageStore outages, DriftStore drifts) {
        this.wishes = wishes;
        this.outages = outages;
        this.drifts = drifts;
    }

    /**
     * How a line stands in its network.
     *
     * @param wanted what it is to be able to do
     * @param since since when
     * @param said what the network has last said that it can do; null where it was never asked
     * @param waiting whether the network has still to be told
     * @param refusal why the network would not the last time; null where it did
     */
    public record Standing(
            LineId line,
            Reach wanted,
            Instant since,
            @Nullable Reach said,
            boolean waiting,
            @Nullable String refusal) {}

    /** A network that does not answer, by the operator it serves. */
    public record Away(short operatorId, Instant since, String why) {}

    /**
     * Where a network did something else than it had said.
     *
     * @param found null: it did not know the line
     * @param mendedAt null: not yet put right
     */
    public record Drift(
            LineId line,
            Instant foundAt,
            Reach said,
            @Nullable Reach found,
            @Nullable Instant mendedAt) {}

    /**
     * How everything stands.
     *
     * @param waiting how many lines' networks have still to be told
     * @param oldest since when the first of them waits; null where none does
     * @param first those that wait longest
     * @param refused the lines that their network would not carry out
     */
    public record Health(
            long waiting,
            @Nullable Instant oldest,
            List<Away> away,
            List<Standing> first,
            List<Standing> refused,
            List<Drift> drifts) {}

    /** A line's standing; empty where its network was never concerned with it. */
    public Optional<Standing> of(LineId line) {
        return wishes.of(List.of(line)).stream().map(Provisioning::standing).findFirst();
    }

    /** @param most rows of each list */
    public Health health(int most) {
        WishStore.Queue queue = wishes.queue();
        return new Health(
                queue.length(),
                queue.oldest(),
                outages.all().stream()
                        .map(one -> new Away(one.operatorId(), one.since(), one.why()))
                        .toList(),
                wishes.first(most).stream().map(Provisioning::standing).toList(),
                wishes.refused(most).stream().map(Provisioning::standing).toList(),
                drifts.latest(most).stream()
                        .map(one -> new Drift(one.line(), one.foundAt(), one.said(), one.found(), one.mendedAt()))
                        .toList());
    }

    private static Standing standing(Wish wish) {
        return new Standing(
                wish.line(),
                wish.wanted().reach(),
                wish.wantedAt(),
                wish.done() == null ? null : wish.done().reach(),
                wish.waiting(),
                wish.refusal());
    }
}

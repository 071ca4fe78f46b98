package org.uzat.demo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineName;
import org.uzat.provisioning.Reach;
import org.uzat.simulator.MobileNetwork;
import org.uzat.simulator.Subscriber;

/** The simulated network has served the demonstration's cards before: it knows them as they were taken over. */
@Component
class DemoNetwork {

    private final MobileNetwork network;
    private final Lines lines;

    DemoNetwork(MobileNetwork network, Lines lines) {
        this.network = network;
        this.lines = lines;
    }

    void enter(List<DemoCard> cards, Instant now) {
        network.enter(cards.stream().flatMap(card -> subscriber(card, now)).toList());
    }

    private Stream<Subscriber> subscriber(DemoCard card, Instant now) {
        Line line = lines.find(new LineName.ByIccid(new Iccid(card.iccid()))).orElseThrow();
        return Reach.of(line.state(now)).filter(reach -> reach != Reach.REMOVED).stream()
                .map(reach -> new Subscriber(
                        line.id().toString(),
                        card.iccid(),
                        card.imsi(),
                        card.dataOnly() ? null : card.msisdn(),
                        reach.callsOut(),
                        reach.callsIn(),
                        reach.data(),
                        1,
                        now));
    }
}

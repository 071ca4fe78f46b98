package org.uzat.web.lifeline;

import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uzat.database.World;
import org.uzat.web.guest.Card;
import org.uzat.web.guest.Samples;

/** Redirects as a walled garden would, for one of the demonstration's cards whose days are over. */
@Controller
class DemoGardenPage {

    private final DemoGarden garden;
    private final List<Samples> samples;
    private final World world;

    DemoGardenPage(DemoGarden garden, List<Samples> samples, World world) {
        this.garden = garden;
        this.samples = samples;
        this.world = world;
    }

    @GetMapping("/demo/lifeline")
    ResponseEntity<Void> redirect() {
        String address = samples.stream()
                .filter(some -> world.isDemo())
                .flatMap(some -> some.samples().stream())
                .filter(sample -> sample.state() == Card.State.GRACE || sample.state() == Card.State.SUSPENDED)
                .findFirst()
                .flatMap(sample -> garden.address(sample.number()))
                .orElse("/w");
        return ResponseEntity.status(302).location(URI.create(address)).build();
    }
}

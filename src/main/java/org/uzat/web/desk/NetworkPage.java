package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uzat.operator.Operators;
import org.uzat.provisioning.Provisioning;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Whether the networks follow: what waits for them, what they refuse, and where they were found to do something else. */
@Controller
class NetworkPage {

    private static final int SHOWN = 50;

    private final Provisioning provisioning;
    private final Operators operators;
    private final Pages pages;
    private final Clock clock;

    NetworkPage(Provisioning provisioning, Operators operators, Pages pages, Clock clock) {
        this.provisioning = provisioning;
        this.operators = operators;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/network")
    ResponseEntity<byte[]> network(HttpServletRequest request) {
        Page page = pages.page(request, "/desk/network");
        Instant now = clock.instant();
        return pages.show(
                page,
                "deskNetwork.jte",
                new NetworkScreen(page, DeskFrame.of(request), provisioning.health(SHOWN), operators.all(now), now));
    }
}

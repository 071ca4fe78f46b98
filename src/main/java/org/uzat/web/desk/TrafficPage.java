package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.identity.Address;
import org.uzat.messaging.Blocks;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Traffic;
import org.uzat.numbering.Msisdn;
import org.uzat.operator.Operators;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Whether messages arrive, by kind and way; and letting an address be written to again. */
@Controller
class TrafficPage {

    private static final String PATH = "/desk/messages";

    private final Traffic traffic;
    private final Blocks blocks;
    private final Operators operators;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Pages pages;
    private final Clock clock;

    TrafficPage(
            Traffic traffic,
            Blocks blocks,
            Operators operators,
            Audit audit,
            TransactionTemplate transaction,
            Pages pages,
            Clock clock) {
        this.traffic = traffic;
        this.blocks = blocks;
        this.operators = operators;
        this.audit = audit;
        this.transaction = transaction;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> traffic(HttpServletRequest request) {
        return show(request, null);
    }

    /** The log tells that an address was let go, and not which: it can never be cleaned. */
    @PostMapping(PATH + "/lift")
    ResponseEntity<byte[]> lift(
            HttpServletRequest request, @RequestParam(name = "address", defaultValue = "") String typed) {
        Medium medium = typed.contains("@") ? Medium.EMAIL : Medium.SMS;
        String address = medium == Medium.EMAIL
                ? Address.email(typed).map(Address::text).orElse(typed.strip())
                : Msisdn.parse(typed.replaceAll("[\\s()-]", ""))
                        .map(Msisdn::e164)
                        .orElse(typed.strip());
        boolean lifted = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean held = blocks.lift(medium, address);
            if (held) {
                Deed deed =
                        new Deed(DeskFrame.caller().actor(), "ADDRESS_LIFTED", "nobody", Map.of("by", medium.name()));
                audit.append(List.of(deed), clock.instant());
            }
            return held;
        }));
        return show(request, lifted ? "desk.traffic.lifted" : "desk.traffic.free");
    }

    private ResponseEntity<byte[]> show(HttpServletRequest request, @Nullable String told) {
        Page page = pages.page(request, PATH);
        var screen = new TrafficScreen(
                page,
                DeskFrame.of(request),
                traffic.queues(),
                traffic.rows(),
                traffic.lost(),
                operators.all(clock.instant()),
                clock.instant(),
                told == null ? null : page.say(told));
        return pages.show(page, "deskTraffic.jte", screen);
    }
}

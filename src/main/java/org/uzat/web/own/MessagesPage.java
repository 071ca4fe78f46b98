package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uzat.database.World;
import org.uzat.messaging.Messages;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.refusal.Reason;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** What the demonstration "sent", so that anybody can read the codes; no such page exists in any other world. */
@Controller
class MessagesPage {

    private static final int SHOWN = 30;

    private final Messages messages;
    private final World world;
    private final Operators operators;
    private final Pages pages;
    private final Clock clock;

    MessagesPage(Messages messages, World world, Operators operators, Pages pages, Clock clock) {
        this.messages = messages;
        this.world = world;
        this.operators = operators;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/messages")
    ResponseEntity<byte[]> messages(HttpServletRequest request) {
        Page page = pages.page(request, "/messages");
        if (!world.isDemo()) {
            String code = Reason.NOT_FOUND.name();
            return pages.refuse(page, code, Map.of(), "error.jte", new ErrorScreen(page.refusal(code, Map.of())));
        }
        var zone = operators.all(clock.instant()).stream()
                .map(OperatorSettings::zone)
                .findFirst()
                .orElse(clock.getZone());
        return pages.show(page, "messages.jte", new MessagesScreen(page, messages.latest(SHOWN), zone));
    }
}

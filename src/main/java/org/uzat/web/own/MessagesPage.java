package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uzat.database.World;
import org.uzat.messaging.Letter;
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
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
            return notFound(page);
        }
        var zone = operators.all(clock.instant()).stream()
                .map(OperatorSettings::zone)
                .findFirst()
                .orElse(clock.getZone());
        return pages.show(page, "messages.jte", new MessagesScreen(page, messages.latest(SHOWN), zone));
    }

    /** An e-mail as it looks: its own styles are let in, and nothing else. */
    @GetMapping("/messages/{id}")
    ResponseEntity<byte[]> mail(HttpServletRequest request, @PathVariable long id) {
        return messages.find(id)
                .map(Letter::page)
                .map(mail -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                        .header("Content-Security-Policy", MAIL_POLICY)
                        .body(mail.html().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> notFound(pages.page(request, "/messages")));
    }

    private ResponseEntity<byte[]> notFound(Page page) {
        String code = Reason.NOT_FOUND.name();
        return pages.refuse(page, code, Map.of(), "error.jte", new ErrorScreen(page.refusal(code, Map.of())));
    }
}

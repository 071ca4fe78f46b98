package org.uzat.web.push;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.messaging.Devices;
import org.uzat.messaging.Subscription;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** One's own browsers that show notices. The script on the page asks the browser, and tells us what it said. */
@Controller
@RequestMapping("/me/push")
class PushPage {

    private final Devices devices;
    private final PushPart part;
    private final Pages pages;

    PushPage(Devices devices, PushPart part, Pages pages) {
        this.devices = devices;
        this.part = part;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> devices(HttpServletRequest request, Principal principal) {
        Page page = pages.page(request, "/me/push");
        return pages.show(page, "pushPage.jte", part.screen(page, request, Visit.owner(principal)));
    }

    /** A browser agrees; what is none of a push service's is not kept. */
    @PostMapping
    ResponseEntity<byte[]> add(
            Principal principal,
            @RequestParam(name = "endpoint", defaultValue = "") String endpoint,
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestParam(name = "secret", defaultValue = "") String secret,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent) {
        boolean kept = subscription(endpoint, key, secret)
                .filter(read -> devices.add(Visit.owner(principal).number(), read, BrowserName.of(agent)))
                .isPresent();
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    /** The browser at hand shows no more of them. */
    @PostMapping("/off")
    ResponseEntity<byte[]> off(
            Principal principal, @RequestParam(name = "endpoint", defaultValue = "") String endpoint) {
        devices.remove(Visit.owner(principal).number(), endpoint);
        return ResponseEntity.noContent().build();
    }

    /** Another one shows no more of them; works without a script. */
    @PostMapping("/{id}/off")
    ResponseEntity<byte[]> remove(
            Principal principal,
            @PathVariable long id,
            @RequestParam(name = "back", defaultValue = "/me/push") String back) {
        devices.remove(Visit.owner(principal).number(), id);
        return Visit.goTo(back.matches("/me(/[a-z]+)*") ? back : "/me/push");
    }

    private static Optional<Subscription> subscription(String endpoint, String key, String secret) {
        try {
            return Optional.of(new Subscription(endpoint, key, secret));
        } catch (IllegalArgumentException none) {
            return Optional.empty(); // somebody has typed this by hand: nothing to be kept
        }
    }
}

package org.uzat.web.document;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.claim.Proof;
import org.uzat.document.Linking;
import org.uzat.identity.Address;
import org.uzat.identity.Asked;
import org.uzat.language.Language;
import org.uzat.limits.Network;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.own.Typed;
import org.uzat.web.page.PageSettings;

/** Links a card to its holder's account: a code goes to the account's owner, who tells it to the clerk. */
@Controller
class LinkPage {

    private final Linking linking;
    private final Typed typed;
    private final PaperDoor door;
    private final PageSettings settings;

    LinkPage(Linking linking, Typed typed, PaperDoor door, PageSettings settings) {
        this.linking = linking;
        this.typed = typed;
        this.door = door;
        this.settings = settings;
    }

    @PostMapping("/counter/papers/{line}/account")
    ResponseEntity<byte[]> ask(
            HttpServletRequest request,
            @PathVariable String line,
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "language", defaultValue = "") String language) {
        return door.at(request, line, (page, at) -> {
            Optional<Address> read = typed.address(address);
            Asked asked = read.isEmpty()
                    ? new Asked.Denied(Refused.of(Reason.ADDRESS_MALFORMED))
                    : linking.ask(
                            at.line().id(),
                            read.get(),
                            Language.tagged(language).orElse(page.language()),
                            register(request),
                            at.visit(),
                            Network.of(request.getRemoteAddr()));
            return switch (asked) {
                case Asked.Sent(String ticket) -> door.show(request, page, at.line(), told(ticket, address, false));
                case Asked.Denied(Refused refused) ->
                    door.refuse(
                            request,
                            page,
                            at.line(),
                            PaperView.Told.NOTHING
                                    .linking(new PaperScreen.Link(null, address, false))
                                    .refused(refused, ""));
            };
        });
    }

    @PostMapping("/counter/papers/{line}/account/code")
    ResponseEntity<byte[]> confirm(
            HttpServletRequest request,
            @PathVariable String line,
            @RequestParam(name = "ticket", defaultValue = "") String ticket,
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "code", defaultValue = "") String code) {
        return door.at(request, line, (page, at) -> {
            Proof proof =
                    linking.confirm(at.line().id(), ticket, code, at.visit(), Network.of(request.getRemoteAddr()));
            return switch (proof) {
                case Proof.Proven proven -> door.show(request, page, at.line(), told(null, "", true));
                case Proof.Denied(Refused refused) ->
                    door.refuse(
                            request,
                            page,
                            at.line(),
                            told(ticket, address, false).refused(refused, ""));
            };
        });
    }

    private URI register(HttpServletRequest request) {
        return settings.siteOf(request).resolve("/register");
    }

    private static PaperView.Told told(@Nullable String ticket, String address, boolean done) {
        return PaperView.Told.NOTHING.linking(new PaperScreen.Link(ticket, address, done));
    }
}

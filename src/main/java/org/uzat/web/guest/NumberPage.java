package org.uzat.web.guest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Which card? A number is typed and sent in a form, so that it stands in no address, log or history. */
@Controller
class NumberPage {

    /** More than any number has with its spaces; the rest is cut off rather than carried around. */
    private static final int TYPED_LENGTH = 60;

    private final GuestDesk desk;
    private final Pages pages;
    private final List<Samples> samples;

    NumberPage(GuestDesk desk, Pages pages, List<Samples> samples) {
        this.desk = desk;
        this.pages = pages;
        this.samples = samples;
    }

    /** @param code that somebody passed on with a link to this page; none of ours is longer than its field */
    @GetMapping("/")
    ResponseEntity<byte[]> ask(
            HttpServletRequest request, @RequestParam(name = "code", defaultValue = "") String code) {
        return ask(request, "", Typed.code(code), null);
    }

    @PostMapping("/cards")
    ResponseEntity<byte[]> find(
            HttpServletRequest request,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "code", defaultValue = "") String code) {
        String passed = Typed.code(code);
        String typed = number.strip().substring(0, Math.min(number.strip().length(), TYPED_LENGTH));
        return switch (desk.find(typed, request.getRemoteAddr())) {
            case GuestDesk.Hit(String sealed) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/cards/" + sealed + (passed.isEmpty() ? "" : "?code=" + passed)))
                        .build();
            case Refused refused -> ask(request, typed, passed, refused);
        };
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest request, String typed, String code, @Nullable Refused refused) {
        Page page = pages.page(request, code.isEmpty() ? "/" : "/?code=" + code);
        var screen = new NumberScreen(
                typed,
                code,
                refused == null ? null : page.refusal(refused.code(), refused.arguments()),
                NumberShapes.whileTyping(desk.regions()),
                NumberShapes.sample(desk.regions()),
                samples(page));
        return refused == null
                ? pages.show(page, "number.jte", screen)
                : pages.refuse(page, refused.code(), refused.arguments(), "number.jte", screen);
    }

    /** The first page opens even when the cards to try cannot be looked up. */
    private List<NumberScreen.Try> samples(Page page) {
        try {
            return samples.stream()
                    .flatMap(some -> some.samples().stream())
                    .map(sample -> new NumberScreen.Try(
                            sample.number(),
                            NumberShapes.spaced(sample.number()),
                            page.say("card.state." + sample.state())))
                    .toList();
        } catch (DataAccessException | TransactionException away) {
            return List.of();
        }
    }
}

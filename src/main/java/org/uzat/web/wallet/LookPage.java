package org.uzat.web.wallet;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.claim.Colour;
import org.uzat.web.own.Form;
import org.uzat.web.own.Forms;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** A card's nickname and colour, and giving it up. */
@Controller
@RequestMapping("/me/cards/{card}")
class LookPage {

    private final Claims claims;
    private final Forms forms;
    private final Pages pages;

    LookPage(Claims claims, Forms forms, Pages pages) {
        this.claims = claims;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/look")
    ResponseEntity<byte[]> askLook(HttpServletRequest request, Principal principal, @PathVariable String card) {
        Optional<Claim> claim = claims.find(Visit.owner(principal), card);
        return claim.isEmpty() ? Visit.goTo("/me") : forms.show(request, lookForm(request, claim.get()));
    }

    @PostMapping("/look")
    ResponseEntity<byte[]> look(
            Principal principal,
            @PathVariable String card,
            @RequestParam(name = "nickname", defaultValue = "") String nickname,
            @RequestParam(name = "colour", defaultValue = "") String colour) {
        claims.look(Visit.owner(principal), card, nickname, Colour.named(colour).orElse(Colour.CASPIAN));
        return Visit.goTo("/me/cards/" + card);
    }

    @GetMapping("/give-up")
    ResponseEntity<byte[]> askGiveUp(HttpServletRequest request, Principal principal, @PathVariable String card) {
        Optional<Claim> claim = claims.find(Visit.owner(principal), card);
        return claim.isEmpty() ? Visit.goTo("/me") : forms.show(request, giveUpForm(request, card));
    }

    @PostMapping("/give-up")
    ResponseEntity<byte[]> giveUp(Principal principal, @PathVariable String card) {
        claims.giveUp(Visit.owner(principal), card);
        return Visit.goTo("/me");
    }

    private Form lookForm(HttpServletRequest request, Claim claim) {
        String path = "/me/cards/" + claim.card();
        Page page = pages.page(request, path + "/look");
        String nickname = claim.nickname();
        return Form.named(page, "look")
                .ask("nickname", "nickname", "text", "off", nickname == null ? "" : nickname)
                .choose(new Form.Choice(
                        page.say("own.choice.colour"),
                        "colour",
                        Arrays.stream(Colour.values())
                                .map(colour -> new Form.Option(
                                        colour.name(), page.say("own.colour." + colour), colour == claim.colour()))
                                .toList()))
                .link("back", path)
                .link("giveUp", path + "/give-up");
    }

    private Form giveUpForm(HttpServletRequest request, String card) {
        return Form.named(pages.page(request, "/me/cards/" + card + "/give-up"), "giveUp")
                .link("back", "/me/cards/" + card);
    }
}

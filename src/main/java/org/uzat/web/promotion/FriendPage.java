package org.uzat.web.promotion;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.promotion.UseBook;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.PageSettings;
import org.uzat.web.page.Pages;
import org.uzat.web.page.QrCode;

/** Bringing a friend: a card's own code to pass on, and what came of it. */
@Controller
class FriendPage {

    private final Claims claims;
    private final Lines lines;
    private final Promotions promotions;
    private final PromoCodes codes;
    private final UseBook uses;
    private final Pages pages;
    private final PageSettings settings;
    private final Clock clock;

    FriendPage(
            Claims claims,
            Lines lines,
            Promotions promotions,
            PromoCodes codes,
            UseBook uses,
            Pages pages,
            PageSettings settings,
            Clock clock) {
        this.claims = claims;
        this.lines = lines;
        this.promotions = promotions;
        this.codes = codes;
        this.uses = uses;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/me/cards/{card}/friend")
    ResponseEntity<byte[]> friend(HttpServletRequest request, Principal principal, @PathVariable String card) {
        Optional<Claim> claim = claims.find(Visit.owner(principal), card);
        Optional<Line> line = claim.flatMap(
                owned -> Optional.ofNullable(lines.read(List.of(owned.line())).get(owned.line())));
        if (claim.isEmpty() || line.isEmpty()) {
            return Visit.goTo("/me");
        }
        Page page = pages.page(request, "/me/cards/" + card + "/friend");
        Optional<Promotion> referral = promotions.inForce(line.get().operatorId(), clock.instant()).stream()
                .filter(one -> one.referrerDays() > 0)
                .findFirst();
        UseBook.Brought brought = uses.brought(List.of(line.get().id()));
        String back = "/me/cards/" + card;
        FriendScreen screen = referral.map(promotion -> asking(request, page, claim.get(), promotion, brought, back))
                .orElseGet(() -> new FriendScreen(back, null, page.say("friend.none"), brought));
        return pages.show(page, "friend.jte", screen);
    }

    private FriendScreen asking(
            HttpServletRequest request,
            Page page,
            Claim claim,
            Promotion promotion,
            UseBook.Brought brought,
            String back) {
        String code = codes.referral(claim.account(), claim.line());
        String link = settings.siteOf(request).toString().replaceAll("/+$", "") + "/?code=" + code;
        int days = promotion.benefit() instanceof Benefit.BonusDays bonus ? bonus.days() : 0;
        String both = page.say(
                "friend.both",
                "friend",
                page.say("time.days", "days", days),
                "you",
                page.say("time.days", "days", promotion.referrerDays()));
        var sharing = new FriendScreen.Sharing(code, link, QrCode.of(link), page.say("friend.text", "code", code));
        return new FriendScreen(back, sharing, both, brought);
    }
}

package org.uzat.web.promotion;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.Language;
import org.uzat.language.RefusalWords;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.UseBook;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** One promotion: what it gives and has cost; stopped at once and let go on; its codes, once; its uses as a table. */
@Controller
@RequestMapping(PromotionsPage.PATH + "/{promotion}")
class PromotionPage {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PromotionBook book;
    private final PromotionActs acts;
    private final UseBook uses;
    private final Pages pages;

    PromotionPage(PromotionBook book, PromotionActs acts, UseBook uses, Pages pages) {
        this.book = book;
        this.acts = acts;
        this.uses = uses;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            HttpServletRequest request,
            @PathVariable int promotion,
            @RequestParam(name = "done", defaultValue = "") String done) {
        return book.latest(promotion)
                .map(one -> show(request, one, HttpStatus.OK, done, null))
                .orElseGet(() -> goTo(PromotionsPage.PATH));
    }

    @PostMapping("/pause")
    ResponseEntity<byte[]> pause(
            HttpServletRequest request,
            @PathVariable int promotion,
            @RequestParam(name = "why", defaultValue = "") String why) {
        return pause(request, promotion, true, why);
    }

    @PostMapping("/resume")
    ResponseEntity<byte[]> resume(
            HttpServletRequest request,
            @PathVariable int promotion,
            @RequestParam(name = "why", defaultValue = "") String why) {
        return pause(request, promotion, false, why);
    }

    /** The codes leave on this answer and are nowhere afterwards; the password is typed, and kept nowhere either. */
    @PostMapping("/codes")
    ResponseEntity<byte[]> codes(
            HttpServletRequest request,
            @PathVariable int promotion,
            @RequestParam(name = "count", defaultValue = "") String count,
            @RequestParam(name = "password", defaultValue = "") String password) {
        Optional<Promotion> one = book.latest(promotion);
        if (one.isEmpty()) {
            return goTo(PromotionsPage.PATH);
        }
        boolean readable = count.strip().matches("\\d{1,6}");
        int wanted = readable ? Integer.parseInt(count.strip()) : 0;
        if (wanted < 1 || wanted > CodeFile.CODES_MAX) {
            return refuse(request, one.get(), "number", "from", 1, "to", CodeFile.CODES_MAX);
        }
        if (password.length() < CodeFile.PASSWORD_MIN) {
            return refuse(request, one.get(), "password");
        }
        List<String> made = acts.codes(one.get(), wanted, DeskFrame.caller().actor());
        String name = "codes-" + one.get().code();
        return file(name + ".zip", MediaType.parseMediaType("application/zip"), CodeFile.of(name, made, password));
    }

    @GetMapping("/uses.csv")
    ResponseEntity<byte[]> uses(@PathVariable int promotion) {
        Optional<Promotion> one = book.latest(promotion);
        return one.isEmpty()
                ? goTo(PromotionsPage.PATH)
                : file(
                        "uses-" + one.get().code() + ".csv",
                        CSV,
                        UsesFile.of(uses.of(promotion)).getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> pause(HttpServletRequest request, int promotion, boolean paused, String why) {
        Optional<Promotion> one = book.latest(promotion);
        Optional<PromotionActs.Why> because = Arrays.stream(PromotionActs.Why.values())
                .filter(reason -> reason.name().equals(why))
                .findFirst();
        if (one.isEmpty()) {
            return goTo(PromotionsPage.PATH);
        }
        if (because.isEmpty()) {
            return refuse(request, one.get(), "why");
        }
        acts.pause(one.get(), paused, because.get(), DeskFrame.caller().actor());
        acts.lookAgain();
        return goTo(PromotionsPage.PATH + "/" + promotion + "?done=" + (paused ? "paused" : "resumed"));
    }

    private ResponseEntity<byte[]> refuse(
            HttpServletRequest request, Promotion promotion, String wrong, Object... arguments) {
        Page page = pages.page(request, PromotionsPage.PATH + "/" + promotion.promotionId());
        RefusalWords words = new RefusalWords(
                page.say("desk.promotions.wrong." + wrong, arguments), page.say("desk.promotions.unchanged"), "");
        return show(request, promotion, HttpStatus.UNPROCESSABLE_CONTENT, "", words);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request,
            Promotion promotion,
            HttpStatus status,
            String done,
            @Nullable RefusalWords words) {
        Page page = pages.page(request, PromotionsPage.PATH + "/" + promotion.promotionId());
        String key = "desk.promotions." + done;
        boolean told = List.of("saved", "paused", "resumed").contains(done);
        List<PromotionScreen.Named> names = Arrays.stream(Language.values())
                .map(language -> new PromotionScreen.Named(language.ownName(), promotion.name(language.tag())))
                .toList();
        long codes = uses.codes(promotion.promotionId());
        var screen = new PromotionScreen(
                DeskFrame.of(request),
                book.facts(page, promotion),
                names,
                codes == 0 ? null : page.formats().number(codes),
                told ? page.say(key) : null,
                words);
        return pages.show(page, status, "deskPromotion.jte", screen);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] body) {
        ContentDisposition named =
                ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .contentType(type)
                .body(body);
    }

    private static ResponseEntity<byte[]> goTo(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}

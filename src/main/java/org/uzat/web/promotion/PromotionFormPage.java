package org.uzat.web.promotion;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uzat.language.RefusalWords;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.promotion.Fault;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Making a promotion and changing one: filled in, tried, saved. */
@Controller
class PromotionFormPage {

    private static final String NEW = PromotionsPage.PATH + "/new";
    private static final String EDIT = PromotionsPage.PATH + "/{promotion}/edit";
    private static final String TEMPLATE = "deskPromotionForm.jte";

    private final PromotionBook book;
    private final PromotionReading reading;
    private final StoredForm stored;
    private final Attempts attempts;
    private final PromotionActs acts;
    private final Operators operators;
    private final Pages pages;
    private final Clock clock;

    PromotionFormPage(
            PromotionBook book,
            PromotionReading reading,
            StoredForm stored,
            Attempts attempts,
            PromotionActs acts,
            Operators operators,
            Pages pages,
            Clock clock) {
        this.book = book;
        this.reading = reading;
        this.stored = stored;
        this.attempts = attempts;
        this.acts = acts;
        this.operators = operators;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(NEW)
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        Page page = pages.page(request, NEW);
        PromotionForm form = stored.empty(book.operators().getFirst());
        return show(request, HttpStatus.OK, page, null, new Fields(form, page), null, null);
    }

    @PostMapping(NEW)
    ResponseEntity<byte[]> make(HttpServletRequest request) {
        return send(request, pages.page(request, NEW), null);
    }

    @GetMapping(EDIT)
    ResponseEntity<byte[]> change(HttpServletRequest request, @PathVariable int promotion) {
        Optional<Promotion> former = book.latest(promotion);
        if (former.isEmpty()) {
            return goTo(PromotionsPage.PATH);
        }
        Page page = pages.page(request, path(former.get()));
        return show(request, HttpStatus.OK, page, former.get(), new Fields(stored.of(former.get()), page), null, null);
    }

    @PostMapping(EDIT)
    ResponseEntity<byte[]> keep(HttpServletRequest request, @PathVariable int promotion) {
        return book.latest(promotion)
                .map(former -> send(request, pages.page(request, path(former)), former))
                .orElseGet(() -> goTo(PromotionsPage.PATH));
    }

    private ResponseEntity<byte[]> send(HttpServletRequest request, Page page, @Nullable Promotion former) {
        Fields fields = new Fields(PromotionForm.sent(parameters(request)), page);
        boolean stale = former != null && !fields.form().text("version").equals(Integer.toString(former.versionId()));
        if (stale) {
            fields.wrong("code", "stale");
        }
        Optional<Promotion> wanted = reading.read(fields, former);
        if (fields.form().holds("do", "preview")) {
            Tried tried = wanted.flatMap(one -> attempts.of(fields, page, one)).orElse(null);
            return show(request, HttpStatus.OK, page, former, fields, tried, null);
        }
        return wanted.map(one -> save(request, page, former, fields, one))
                .orElseGet(() -> refuse(request, page, former, fields));
    }

    private ResponseEntity<byte[]> save(
            HttpServletRequest request, Page page, @Nullable Promotion former, Fields fields, Promotion wanted) {
        return switch (acts.save(wanted, DeskFrame.caller().actor())) {
            case Promotions.Saved.Done(Promotion saved, boolean unchanged) -> {
                acts.lookAgain();
                yield goTo(PromotionsPage.PATH + "/" + saved.promotionId() + "?done=saved");
            }
            case Promotions.Saved.NotSaved(List<Fault> faults) -> {
                faults.forEach(fault -> fault(fields, fault));
                yield refuse(request, page, former, fields);
            }
        };
    }

    /** A fault of the promotion's own rules, told beside the field that it is about. */
    private static void fault(Fields fields, Fault fault) {
        switch (fault.field()) {
            case "budget" -> fields.wrong("budget", "budget");
            case "uses" -> fields.wrong("most", "uses");
            default -> fields.wrong("code", "unfit");
        }
    }

    private ResponseEntity<byte[]> refuse(
            HttpServletRequest request, Page page, @Nullable Promotion former, Fields fields) {
        RefusalWords words = new RefusalWords(
                page.say("desk.promotions.wrong.title"),
                page.say("desk.promotions.wrong.text"),
                page.say("desk.promotions.wrong.next"));
        return show(request, HttpStatus.UNPROCESSABLE_CONTENT, page, former, fields, null, words);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request,
            HttpStatus status,
            Page page,
            @Nullable Promotion former,
            Fields fields,
            @Nullable Tried tried,
            @Nullable RefusalWords words) {
        List<OperatorSettings> all =
                former == null ? book.operators() : List.of(operators.inForce(former.operatorId(), clock.instant()));
        ZoneId zone = all.stream()
                .filter(operator -> fields.form().holds("operator", operator.code()))
                .findFirst()
                .orElse(all.getFirst())
                .zone();
        var screen = new PromotionFormScreen(
                page,
                DeskFrame.of(request),
                page.path(),
                former != null,
                fields.form(),
                fields.problems(),
                all,
                zone,
                tried,
                words);
        return pages.show(page, status, TEMPLATE, screen);
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Arrays.asList(one.getValue())));
    }

    private static String path(Promotion promotion) {
        return PromotionsPage.PATH + "/" + promotion.promotionId() + "/edit";
    }

    private static ResponseEntity<byte[]> goTo(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}

package org.uzat.web.reminder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.identity.Address;
import org.uzat.language.Language;
import org.uzat.language.RefusalWords;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.reminder.Occasion;
import org.uzat.reminder.Preview;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.own.Typed;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Every notice as travellers get it, in each language, and a test to an address. */
@Controller
@RequestMapping("/desk/notices")
class PreviewPage {

    private final Preview preview;
    private final Typed typed;
    private final Pages pages;

    PreviewPage(Preview preview, Typed typed, Pages pages) {
        this.preview = preview;
        this.typed = typed;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> all(
            HttpServletRequest request,
            @RequestParam(name = "in", defaultValue = "") String tag,
            @RequestParam(name = "done", defaultValue = "") String done) {
        Page page = pages.page(request, "/desk/notices");
        String told = done.isEmpty() ? null : page.say("desk.notices.sent");
        return pages.show(page, "deskNotices.jte", screen(request, page, tag, told, null));
    }

    @PostMapping
    ResponseEntity<byte[]> test(
            HttpServletRequest request,
            @RequestParam(name = "in", defaultValue = "") String tag,
            @RequestParam(name = "occasion", defaultValue = "") String name,
            @RequestParam(name = "address", defaultValue = "") String address) {
        Page page = pages.page(request, "/desk/notices");
        Optional<Occasion> occasion = Arrays.stream(Occasion.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        Optional<Address> to = typed.address(address);
        Optional<Refused> refused = occasion.isEmpty() || to.isEmpty()
                ? Optional.of(Refused.of(address.contains("@") ? Reason.ADDRESS_MALFORMED : Reason.NUMBER_MALFORMED))
                : preview.test(
                        occasion.get(),
                        language(tag, page),
                        to.get(),
                        DeskFrame.caller().actor());
        if (refused.isEmpty()) {
            return Visit.goTo(
                    "/desk/notices?done=sent&in=" + language(tag, page).tag());
        }
        String code = refused.get().reason().name();
        RefusalWords words = page.refusal(code, Map.of());
        return pages.refuse(page, code, Map.of(), "deskNotices.jte", screen(request, page, tag, null, words));
    }

    private PreviewScreen screen(
            HttpServletRequest request, Page page, String tag, @Nullable String done, @Nullable RefusalWords words) {
        Language language = language(tag, page);
        List<PreviewScreen.Row> rows = Arrays.stream(Occasion.values())
                .flatMap(occasion ->
                        preview.say(occasion, language).map(spoken -> new PreviewScreen.Row(occasion, spoken)).stream())
                .toList();
        return new PreviewScreen(page, DeskFrame.of(request), language, rows, done, words);
    }

    private static Language language(String tag, Page page) {
        return Language.tagged(tag).orElse(page.language());
    }
}

package org.uzat.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.RefusalWords;
import org.uzat.operator.Operators;
import org.uzat.payment.OpenItem;
import org.uzat.payment.OpenItems;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** What waits for a person: found, sorted, and closed with a reason. */
@Controller
class OpenItemsPage {

    private static final String PATH = "/desk/open-items";
    private static final int SHOWN = 200;

    private final OpenItems items;
    private final Operators operators;
    private final Pages pages;
    private final Clock clock;

    OpenItemsPage(OpenItems items, Operators operators, Pages pages, Clock clock) {
        this.items = items;
        this.operators = operators;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "closed", defaultValue = "false") boolean closed,
            @RequestParam(name = "sort", defaultValue = "opened") String sort,
            @RequestParam(name = "down", defaultValue = "true") boolean down) {
        Page page = pages.page(request, PATH);
        var wanted = new OpenItems.Wanted(
                named(OpenItem.Kind.values(), kind).orElse(null),
                closed,
                named(OpenItems.Order.values(), sort).orElse(OpenItems.Order.OPENED),
                down);
        return pages.show(page, "deskItems.jte", screen(request, page, wanted, null));
    }

    @PostMapping(PATH + "/{item}")
    ResponseEntity<byte[]> close(
            HttpServletRequest request,
            @PathVariable String item,
            @RequestParam(name = "why", defaultValue = "") String why,
            @RequestParam(name = "note", defaultValue = "") String note) {
        Optional<OpenItem> found = item.matches("\\d{1,18}") ? items.find(Long.parseLong(item)) : Optional.empty();
        Optional<OpenItem.Why> reason = named(OpenItem.Why.BY_STAFF.toArray(OpenItem.Why[]::new), why);
        if (found.isEmpty() || reason.isEmpty() || note.strip().length() > OpenItem.NOTE_LONGEST) {
            String code = found.isEmpty() ? "NOT_FOUND" : "MALFORMED";
            Page page = pages.page(request, PATH);
            RefusalWords words = page.refusal(code, Map.of());
            var all = new OpenItems.Wanted(null, false, OpenItems.Order.OPENED, true);
            return pages.refuse(page, code, Map.of(), "deskItems.jte", screen(request, page, all, words));
        }
        items.close(found.get(), DeskFrame.caller().actor(), reason.get(), note.strip());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH))
                .build();
    }

    private OpenItemsScreen screen(
            HttpServletRequest request, Page page, OpenItems.Wanted wanted, @Nullable RefusalWords words) {
        Told told = Told.of(page, operators, clock.instant());
        List<OpenItemsScreen.Row> rows = items.list(wanted, SHOWN).stream()
                .map(item -> OpenItemsScreen.Row.of(told, item))
                .toList();
        return new OpenItemsScreen(page, DeskFrame.of(request), wanted, rows, items.waiting(), words);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        String code = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values).filter(value -> value.name().equals(code)).findFirst();
    }
}

package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.line.Cards;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Finds a line by number, card number or its own id, and a payment by its id; what was typed stands in no address. */
@Controller
class FindPage {

    private static final int TYPED_LENGTH = 60;

    private final Lines lines;
    private final Cards cards;
    private final Operators operators;
    private final Pages pages;
    private final Clock clock;

    FindPage(Lines lines, Cards cards, Operators operators, Pages pages, Clock clock) {
        this.lines = lines;
        this.cards = cards;
        this.operators = operators;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk")
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        Page page = pages.page(request, "/desk");
        return pages.show(page, "deskFind.jte", new FindScreen(DeskFrame.of(request), "", null));
    }

    @PostMapping("/desk/find")
    ResponseEntity<byte[]> find(
            HttpServletRequest request, @RequestParam(name = "line", defaultValue = "") String line) {
        String typed = line.strip().substring(0, Math.min(line.strip().length(), TYPED_LENGTH));
        if (typed.toUpperCase(Locale.ROOT).matches("PM_[0-9A-HJKMNP-TV-Z]{26}")) {
            URI path = URI.create("/desk/payments/pm_" + typed.substring(3).toUpperCase(Locale.ROOT));
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(path).build();
        }
        List<LineName> names = names(typed);
        Optional<LineId> found = names.stream()
                .flatMap(name -> lines.find(name).map(Line::id).or(() -> formerly(name)).stream())
                .findFirst();
        if (found.isPresent()) {
            URI path = URI.create("/desk/lines/" + found.get());
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(path).build();
        }
        Page page = pages.page(request, "/desk");
        String code = names.isEmpty() ? "NUMBER_MALFORMED" : "LINE_NOT_FOUND";
        FindScreen screen = new FindScreen(DeskFrame.of(request), typed, page.refusal(code, Map.of()));
        return pages.refuse(page, code, Map.of(), "deskFind.jte", screen);
    }

    /** A card that a line has left leads nobody to the line but staff. */
    private Optional<LineId> formerly(LineName name) {
        return name instanceof LineName.ByIccid card ? cards.formerly(card.iccid()) : Optional.empty();
    }

    private List<LineName> names(String typed) {
        String id = typed.replaceFirst("(?i)^ln_", "ln_");
        Stream<LineName> byId =
                LineId.parse(id.startsWith("ln_") ? "ln_" + id.substring(3).toUpperCase(Locale.ROOT) : id)
                        .<LineName>map(LineName.ById::new)
                        .stream();
        Stream<LineName> others = operators.all(clock.instant()).stream()
                .map(OperatorSettings::region)
                .distinct()
                .sorted()
                .flatMap(region -> LineName.typed(typed, region).stream());
        return Stream.concat(byId, others).distinct().toList();
    }
}

package org.uzat.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.RefusalFacts;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.voucher.Batches;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Batches of scratch cards: what there is, and ordering one. */
@Controller
class VouchersPage {

    private static final String PATH = "/desk/vouchers";
    private static final int SHOWN = 100;

    private final Batches batches;
    private final Operators operators;
    private final Pages pages;
    private final Clock clock;

    VouchersPage(Batches batches, Operators operators, Pages pages, Clock clock) {
        this.batches = batches;
        this.operators = operators;
        this.pages = pages;
        this.clock = clock;
    }

    /** What the form says. */
    record Form(String operator, String value, String cards, String lastDay) {

        /** What is wanted; empty where it cannot be read. */
        Optional<Batches.Wanted> read(Operators operators, Instant now) {
            try {
                Optional<OperatorSettings> settings = operators.byCode(operator, now);
                if (settings.isEmpty()) {
                    return Optional.empty();
                }
                Money money = Money.parse(value.strip(), settings.get().currency());
                return Optional.of(new Batches.Wanted(
                        settings.get().operatorId(),
                        money,
                        Integer.parseInt(cards.strip()),
                        LocalDate.parse(lastDay.strip())));
            } catch (IllegalArgumentException | DateTimeParseException unreadable) {
                return Optional.empty();
            }
        }
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        Page page = pages.page(request, PATH);
        return pages.show(page, "deskVouchers.jte", screen(request, page, null));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> order(
            HttpServletRequest request,
            @RequestParam(name = "operator", defaultValue = "") String operator,
            @RequestParam(name = "value", defaultValue = "") String value,
            @RequestParam(name = "cards", defaultValue = "") String cards,
            @RequestParam(name = "lastDay", defaultValue = "") String lastDay) {
        Form form = new Form(operator, value, cards, lastDay);
        Optional<Batches.Wanted> wanted =
                form.read(operators, clock.instant()).filter(one -> one.value().isPositive());
        if (wanted.isEmpty()) {
            return refuse(request, Refused.of(Reason.MALFORMED));
        }
        return switch (batches.order(wanted.get(), DeskFrame.caller().actor())) {
            case Batches.Ordered.Batch(int id) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(PATH + "/" + id))
                        .build();
            case Batches.Ordered.Not(Refused refused) -> refuse(request, refused);
        };
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, Refused refused) {
        Page page = pages.page(request, PATH);
        String code = refused.reason().name();
        Map<String, Object> arguments = RefusalFacts.arguments(refused.facts());
        return pages.refuse(page, code, arguments, "deskVouchers.jte", screen(request, page, refused));
    }

    private VouchersScreen screen(HttpServletRequest request, Page page, @Nullable Refused refused) {
        Instant now = clock.instant();
        var all = operators.all(now);
        LocalDate today = all.stream()
                .map(operator -> LocalDate.ofInstant(now, operator.zone()))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        var words =
                refused == null ? null : page.refusal(refused.reason().name(), RefusalFacts.arguments(refused.facts()));
        return new VouchersScreen(page, DeskFrame.of(request), batches.latest(SHOWN), all, today, words);
    }
}

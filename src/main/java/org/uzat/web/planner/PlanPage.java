package org.uzat.web.planner;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.autorenew.AutoRenewals;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.language.RefusalFacts;
import org.uzat.language.RefusalWords;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.planner.Plans;
import org.uzat.planner.Stay;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.web.own.FormTokens;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** "How long do you stay?": three ways for an owner's card, one of which may run by itself with one tap. */
@Controller
@RequestMapping("/me/cards/{card}/plan")
class PlanPage {

    private static final Pattern AGREED = Pattern.compile("([A-Z0-9_-]{1,32}):(\\d{1,12})");

    private final Claims claims;
    private final Lines lines;
    private final Operators operators;
    private final Plans plans;
    private final AutoRenewals autoRenewals;
    private final FormTokens tokens;
    private final Pages pages;
    private final Clock clock;

    PlanPage(
            Claims claims,
            Lines lines,
            Operators operators,
            Plans plans,
            AutoRenewals autoRenewals,
            FormTokens tokens,
            Pages pages,
            Clock clock) {
        this.claims = claims;
        this.lines = lines;
        this.operators = operators;
        this.plans = plans;
        this.autoRenewals = autoRenewals;
        this.tokens = tokens;
        this.pages = pages;
        this.clock = clock;
    }

    /** The question; with an answer where a day was given. */
    @GetMapping
    ResponseEntity<byte[]> plan(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String card,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "use", defaultValue = "") String use) {
        return claims.find(Visit.owner(principal), card)
                .flatMap(this::line)
                .map(line -> show(request, card, line, until, Use.of(use), null))
                .orElseGet(() -> Visit.goTo("/me"));
    }

    /** Lets the plan's pack be bought by itself until the day, at the price that was shown. */
    @PostMapping
    ResponseEntity<byte[]> runByItself(
            HttpServletRequest request,
            Principal principal,
            @PathVariable String card,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "use", defaultValue = "") String use,
            @RequestParam(name = "agreed", defaultValue = "") String agreed) {
        Optional<Claim> claim = claims.find(Visit.owner(principal), card);
        Optional<Line> line = claim.flatMap(this::line);
        if (line.isEmpty()) {
            return Visit.goTo("/me");
        }
        Optional<Refused> refused = agree(claim.orElseThrow(), line.get(), until, agreed);
        return refused.isEmpty()
                ? Visit.goTo("/me/cards/" + card)
                : show(request, card, line.get(), until, Use.of(use), refused.get());
    }

    private Optional<Refused> agree(Claim claim, Line line, String until, String agreed) {
        Matcher parts = AGREED.matcher(agreed);
        Optional<LocalDate> last = day(until);
        if (!parts.matches() || last.isEmpty()) {
            return Optional.of(Refused.of(Reason.MALFORMED));
        }
        Money price = new Money(Long.parseLong(parts.group(2)), settings(line).currency());
        return autoRenewals.agree(claim, line, parts.group(1), price, last.get());
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest request, String card, Line line, String until, Use use, @Nullable Refused refused) {
        String path = "/me/cards/" + card;
        Page page = pages.page(request, path + "/plan");
        Optional<LocalDate> last = day(until);
        Plans.Answer answer = refused != null
                ? new Plans.Answer.NotPlanned(refused)
                : last.map(day -> plans.plan(line, new Stay(day, use.octetsPerDay()), asker(page)))
                        .orElseGet(() -> unasked(until));
        ZoneId zone = settings(line).zone();
        Instant now = clock.instant();
        return switch (answer) {
            case Plans.Answer.Planned(var found) -> {
                List<PlanView> views = found.stream()
                        .map(plan -> PlanView.of(page, plan, now, zone))
                        .toList();
                yield pages.show(
                        page, "plan.jte", new PlanScreen(page, path, until, use, views, null, tokens.of(request)));
            }
            case Plans.Answer.NotPlanned(Refused why) -> {
                var arguments = RefusalFacts.arguments(why.facts());
                RefusalWords words = page.refusal(why.reason().name(), arguments);
                yield pages.refuse(
                        page,
                        why.reason().name(),
                        arguments,
                        "plan.jte",
                        new PlanScreen(page, path, until, use, List.of(), words, tokens.of(request)));
            }
        };
    }

    /** Nothing asked yet, or something that is no day. */
    private static Plans.Answer unasked(String until) {
        return until.isBlank()
                ? new Plans.Answer.Planned(List.of())
                : new Plans.Answer.NotPlanned(Refused.of(Reason.MALFORMED));
    }

    private static Plans.Asker asker(Page page) {
        return new Plans.Asker(Channel.WEB, true, true, page.language().tag());
    }

    private static Optional<LocalDate> day(String until) {
        try {
            return Optional.of(LocalDate.parse(until.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Optional<Line> line(Claim claim) {
        return Optional.ofNullable(lines.read(List.of(claim.line())).get(claim.line()));
    }

    private OperatorSettings settings(Line line) {
        return operators.inForce(line.operatorId(), clock.instant());
    }
}

package org.uzat.web.reminder;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.identity.AccountId;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.reminder.Inbox;
import org.uzat.reminder.Notice;
import org.uzat.reminder.NoticeWords;
import org.uzat.web.own.Visit;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Everything an owner was told, newest first. */
@Controller
class InboxPage {

    private static final int SHOWN = 20;

    private final Inbox inbox;
    private final NoticeWords words;
    private final Claims claims;
    private final Lines lines;
    private final Operators operators;
    private final Pages pages;
    private final Clock clock;

    InboxPage(
            Inbox inbox, NoticeWords words, Claims claims, Lines lines, Operators operators, Pages pages, Clock clock) {
        this.inbox = inbox;
        this.words = words;
        this.claims = claims;
        this.lines = lines;
        this.operators = operators;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param before milliseconds since the epoch: what was noted earlier than that is shown */
    @GetMapping("/me/inbox")
    ResponseEntity<byte[]> inbox(
            HttpServletRequest request,
            Principal principal,
            @RequestParam(name = "before", defaultValue = "") String before) {
        Page page = pages.page(request, "/me/inbox");
        AccountId owner = Visit.owner(principal);
        Instant now = clock.instant();
        boolean older = before.matches("\\d{1,16}");
        Instant end = older ? Instant.ofEpochMilli(Long.parseLong(before)) : now.plusSeconds(1);
        int unread = older ? 0 : inbox.unread(owner);
        List<Notice> notices = inbox.of(owner, end, SHOWN);
        inbox.seen(owner);
        return pages.show(page, "inbox.jte", screen(page, owner, notices, unread, now));
    }

    private InboxScreen screen(Page page, AccountId owner, List<Notice> notices, int unread, Instant now) {
        Map<LineId, Claim> own = claims.of(owner).stream().collect(Collectors.toMap(Claim::line, Function.identity()));
        Map<LineId, Line> found =
                lines.read(notices.stream().map(notice -> notice.key().line()).collect(Collectors.toSet()));
        List<InboxScreen.Row> rows = IntStream.range(0, notices.size())
                .filter(i -> found.containsKey(notices.get(i).key().line()))
                .mapToObj(i -> row(page, notices.get(i), found, own, i < unread, now))
                .toList();
        String more = notices.size() < SHOWN
                ? null
                : "/me/inbox?before=" + notices.getLast().at().toEpochMilli();
        return new InboxScreen(rows, more);
    }

    private InboxScreen.Row row(
            Page page, Notice notice, Map<LineId, Line> found, Map<LineId, Claim> own, boolean fresh, Instant now) {
        Line line = Objects.requireNonNull(found.get(notice.key().line()));
        Claim claim = own.get(line.id());
        OperatorSettings settings = operators.inForce(line.operatorId(), now);
        var spoken = words.say(notice, settings, page.language(), called(line, claim), "");
        var at = notice.at().atZone(settings.zone());
        var today = now.atZone(settings.zone()).toLocalDate();
        String day = page.formats().shortDay(at.toLocalDate(), today);
        String when = page.formats().dayAt(day, at.toLocalTime());
        String path = claim == null ? null : "/me/cards/" + claim.card();
        return new InboxScreen.Row(spoken.title(), spoken.text(), when, path, fresh);
    }

    private static String called(Line line, @Nullable Claim claim) {
        if (claim != null && claim.nickname() != null) {
            return claim.nickname();
        }
        return line.msisdn() == null ? line.iccid() : line.msisdn().international();
    }
}

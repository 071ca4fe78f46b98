package org.uzat.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.audit.Audit;
import org.uzat.audit.LogEntry;
import org.uzat.identity.StaffAccounts;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** What staff did, newest first; nobody can change it here or anywhere. */
@Controller
class LogPage {

    private static final int PAGE = 100;

    private final Audit audit;
    private final StaffAccounts accounts;
    private final Pages pages;

    LogPage(Audit audit, StaffAccounts accounts, Pages pages) {
        this.audit = audit;
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping("/desk/log")
    ResponseEntity<byte[]> log(
            HttpServletRequest request,
            @RequestParam(name = "before", defaultValue = "9223372036854775807") long before) {
        Page page = pages.page(request, "/desk/log");
        List<LogEntry> entries = audit.latest(before, PAGE);
        Map<String, String> names = accounts.all().stream()
                .collect(Collectors.toMap(
                        member -> member.staff().actor(),
                        member -> member.staff().name()));
        Long older = entries.size() < PAGE ? null : entries.getLast().sequence();
        return pages.show(page, "deskLog.jte", new LogScreen(page, DeskFrame.of(request), entries, names, older));
    }
}

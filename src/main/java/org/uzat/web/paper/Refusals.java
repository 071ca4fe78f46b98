package org.uzat.web.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.uzat.limits.Limit;
import org.uzat.web.page.ErrorScreen;
import org.uzat.web.page.Page;
import org.uzat.web.page.Pages;

/** Refusals of these pages, as whole pages. */
final class Refusals {

    /** Whoever holds a receipt's address may print it, within reason: each print is a row. */
    static final Limit PRINTS =
            new Limit("receipt-prints", 20, Duration.ofMinutes(1), Duration.ofHours(4), Duration.ofDays(1));

    private Refusals() {}

    static ResponseEntity<byte[]> show(Pages pages, HttpServletRequest request, String code, Map<String, ?> arguments) {
        Page page = pages.page(request, "/");
        return pages.refuse(page, code, arguments, "error.jte", new ErrorScreen(page.refusal(code, arguments)));
    }

    static ResponseEntity<byte[]> wait(Pages pages, HttpServletRequest request, long seconds) {
        return show(pages, request, "TOO_MANY_REQUESTS", Map.of("seconds", seconds));
    }
}

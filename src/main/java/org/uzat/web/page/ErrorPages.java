package org.uzat.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.ModelAndView;

/** The page for whatever no screen of its own answers: unknown addresses, wrong methods, faults, a database that is away. */
@Component
class ErrorPages implements ErrorViewResolver {

    /** What "try again in ..." says when nobody knows better. */
    private static final int PAUSE_SECONDS = 60;

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String code = code(status, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        Page page = pages.page(request, "/");
        Map<String, Object> arguments = code.equals("TOO_MANY_REQUESTS") ? Map.of("seconds", PAUSE_SECONDS) : Map.of();
        var screen = new ErrorScreen(page.refusal(code, arguments));
        return new ModelAndView(new AnswerView(pages.refuse(page, code, arguments, "error.jte", screen)));
    }

    private static String code(HttpStatus status, @Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException || cause instanceof TransactionException) {
                return "DATABASE_DOWN";
            }
        }
        return switch (status) {
            case UNAUTHORIZED -> "UNAUTHENTICATED";
            case FORBIDDEN -> "FORBIDDEN";
            case NOT_FOUND -> "NOT_FOUND";
            case METHOD_NOT_ALLOWED -> "METHOD_NOT_ALLOWED";
            case CONTENT_TOO_LARGE -> "BODY_TOO_LARGE";
            case UNSUPPORTED_MEDIA_TYPE -> "UNSUPPORTED_MEDIA_TYPE";
            case TOO_MANY_REQUESTS -> "TOO_MANY_REQUESTS";
            case SERVICE_UNAVAILABLE -> "BUSY";
            default -> status.is4xxClientError() ? "MALFORMED" : "INTERNAL";
        };
    }
}

package org.uzat.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Addresses and methods of the API that there are none of; those of the pages are left to the pages. */
@ControllerAdvice
class RouteAdvice {

    private static final String BASE = "/api/";

    private final Problems problems;

    RouteAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> noRoute(NoResourceFoundException missing, HttpServletRequest request)
            throws NoResourceFoundException {
        if (!request.getRequestURI().startsWith(BASE)) {
            throw missing;
        }
        return problems.answer(Refused.of(Reason.NOT_FOUND), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> noMethod(HttpRequestMethodNotSupportedException method, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!request.getRequestURI().startsWith(BASE)) {
            throw method;
        }
        return problems.answer(Refused.of(Reason.METHOD_NOT_ALLOWED), request);
    }
}

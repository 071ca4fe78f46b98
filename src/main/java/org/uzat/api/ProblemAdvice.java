package org.uzat.api;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Renewals;

/** Whatever ends a request of the API early becomes a problem with a code. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(NotPossible refused, HttpServletRequest request) {
        return problems.answer(refused.refused(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(Renewals.Busy busy, HttpServletRequest request) {
        return problems.answer(Refused.of(Reason.BUSY), request);
    }

    /** Nothing was done, and that is known. */
    @ExceptionHandler({Renewals.Unavailable.class, DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> away(RuntimeException away, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), away.toString());
        return problems.answer(Refused.of(Reason.DATABASE_DOWN), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(Renewals.UnknownOutcome unknown, HttpServletRequest request) {
        return problems.answer(Refused.of(Reason.UNKNOWN_OUTCOME), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        boolean tooLarge = unreadable.getCause() instanceof BodyLimit.TooLarge
                || unreadable.getRootCause() instanceof BodyLimit.TooLarge;
        return problems.answer(Refused.of(tooLarge ? Reason.BODY_TOO_LARGE : Reason.MALFORMED), request);
    }

    @ExceptionHandler({ServletRequestBindingException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Object> unbound(Exception unbound, HttpServletRequest request) {
        return problems.answer(Refused.of(Reason.MALFORMED), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> method(HttpRequestMethodNotSupportedException method, HttpServletRequest request) {
        return problems.answer(Refused.of(Reason.METHOD_NOT_ALLOWED), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> media(HttpMediaTypeException media, HttpServletRequest request) {
        return problems.answer(Refused.of(Reason.UNSUPPORTED_MEDIA_TYPE), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(Exception fault, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
        return problems.answer(Refused.of(Reason.INTERNAL), request);
    }
}

package org.uzat.web.page;

import org.springframework.http.HttpStatus;

/** The one table from a refusal's code to its HTTP status. */
public final class RefusalStatus {

    private RefusalStatus() {}

    /** The status for a code; a refusal with no status of its own is 422: understood, and not done. */
    public static HttpStatus of(String code) {
        return switch (code) {
            case "NUMBER_MALFORMED", "KEY_MISSING", "KEY_MALFORMED", "MALFORMED" -> HttpStatus.BAD_REQUEST;
            case "UNAUTHENTICATED" -> HttpStatus.UNAUTHORIZED;
            case "INSUFFICIENT_BALANCE" -> HttpStatus.PAYMENT_REQUIRED;
            case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
            case "LINE_NOT_FOUND", "NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "METHOD_NOT_ALLOWED" -> HttpStatus.METHOD_NOT_ALLOWED;
            case "PRICE_CHANGED", "KEY_REUSED" -> HttpStatus.CONFLICT;
            case "BODY_TOO_LARGE" -> HttpStatus.CONTENT_TOO_LARGE;
            case "UNSUPPORTED_MEDIA_TYPE" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case "TOO_MANY_REQUESTS" -> HttpStatus.TOO_MANY_REQUESTS;
            case "GATEWAY_UNAVAILABLE", "BUSY", "DATABASE_DOWN", "UNKNOWN_OUTCOME" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "INTERNAL" -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}

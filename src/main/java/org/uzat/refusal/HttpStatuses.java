package org.uzat.refusal;

/** The one table from a refusal to its HTTP status (RFC 9110), for every door that speaks HTTP. */
public final class HttpStatuses {

    private HttpStatuses() {}

    /** The status of a refusal; most are 422: understood, and not done. */
    public static int of(Reason reason) {
        return switch (reason) {
            case NUMBER_MALFORMED,
                    KEY_MISSING,
                    KEY_MALFORMED,
                    MALFORMED,
                    ADDRESS_MALFORMED,
                    FISCAL_MALFORMED,
                    VOUCHER_MALFORMED,
                    QUOTE_INVALID,
                    ORDER_EMPTY -> 400;
            case UNAUTHENTICATED, LOGIN_FAILED -> 401;
            case INSUFFICIENT_BALANCE -> 402;
            case FORBIDDEN, APPROVAL_OWN -> 403;
            case LINE_NOT_FOUND, NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case PRICE_CHANGED,
                    QUOTE_EXPIRED,
                    KEY_REUSED,
                    OFFER_OVER,
                    SIM_SWAPPED_MEANWHILE,
                    RETURN_CHANGED,
                    RETURN_UNDER_WAY,
                    TILL_TAKEN,
                    SHIFT_ELSEWHERE,
                    SHIFT_CLOSED,
                    SHIFT_UNSETTLED,
                    APPROVAL_DECIDED,
                    FISCAL_ENTERED,
                    PAYMENT_DISPUTED -> 409;
            case PAY_LINK_PAID, PAY_LINK_CANCELLED, PAY_LINK_OVER -> 410;
            case BODY_TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case LINE_TERMINATED,
                    LINE_BLOCKED,
                    LINE_NOT_ACTIVE,
                    LINE_NOT_BLOCKED,
                    SIM_UNKNOWN,
                    SIM_TAKEN,
                    SIM_OF_ANOTHER_OPERATOR,
                    SIM_NOT_NEW,
                    SIM_SPARE,
                    PACK_UNKNOWN,
                    PACK_NOT_SOLD,
                    PACK_WITHDRAWN,
                    AMOUNT_NOT_IN_TABLE,
                    CURRENCY_MISMATCH,
                    BALANCE_FROZEN,
                    VOUCHER_UNKNOWN,
                    VOUCHER_NOT_ACTIVE,
                    VOUCHER_USED,
                    VOUCHER_VOID,
                    VOUCHER_EXPIRED,
                    VOUCHER_OF_OTHER_OPERATOR,
                    VOUCHER_NOT_IN_TABLE,
                    QUANTITY_OUT_OF_RANGE,
                    VALIDITY_CAP,
                    ORDER_TOO_LARGE,
                    PROMOTION_UNKNOWN,
                    PROMOTION_NOT_FITTING,
                    PROMOTION_USED_UP,
                    GATEWAY_UNKNOWN,
                    PAYMENT_FAILED,
                    PAYMENT_EXPIRED,
                    PAID_TWICE,
                    RETURN_NOTHING,
                    RETURN_TOO_MUCH,
                    RETURN_AT_TILL,
                    LINE_OF_OTHER_OPERATOR,
                    DIFFERENCE_UNEXPLAINED,
                    DRAWER_SHORT,
                    CASH_SHORT,
                    TERMINAL_REFERENCE_MISSING,
                    UNDO_OVER,
                    DISPUTE_UNFIT,
                    PASSWORD_UNFIT,
                    PASSWORD_WRONG,
                    OFFER_TO_SELF,
                    CODE_WRONG,
                    CLAIM_NOT_PROVEN,
                    DOCUMENT_INCOMPLETE,
                    DOCUMENT_SIGN,
                    DOCUMENT_CHECK_DIGIT,
                    DOCUMENT_DATE,
                    DOCUMENT_COUNTRY,
                    DOCUMENT_FIELD_EMPTY,
                    DOCUMENT_NOT_FOR_TRAVEL,
                    DOCUMENT_EXPIRED,
                    DOCUMENT_NEEDED,
                    HOLDERS_DOCUMENT_NEEDED,
                    DOCUMENT_OF_ANOTHER,
                    PERSON_LINES_MAX -> 422;
            case TOO_MANY_REQUESTS -> 429;
            case INTERNAL -> 500;
            case GATEWAY_UNAVAILABLE, MESSAGE_UNAVAILABLE, BUSY, DATABASE_DOWN, UNKNOWN_OUTCOME -> 503;
        };
    }
}

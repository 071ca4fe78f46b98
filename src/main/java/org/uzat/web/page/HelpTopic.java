package org.uzat.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.refusal.Reason;

/** What travellers ask, in the order of the help page; each question has an address of its own. */
public enum HelpTopic {
    RENEW_ONLINE,
    IN_A_SHOP,
    WATCH_OUT,
    VALID_TO,
    AFTER_EXPIRY,
    NO_DATA,
    PAYMENT_PENDING,
    PAYMENT_FAILED,
    REFUND,
    WRONG_NUMBER,
    LOST_CARD,
    NEW_PHONE,
    CONTACT;

    /** Its name in addresses and in the keys of its texts: {@code lost-card}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its own address. */
    public String path() {
        return "/help/" + slug();
    }

    /** The key of its question. */
    public String title() {
        return "help." + slug() + ".title";
    }

    /** The topic with exactly this name in addresses. */
    public static Optional<HelpTopic> slugged(String slug) {
        return Arrays.stream(values())
                .filter(topic -> topic.slug().equals(slug))
                .findFirst();
    }

    /** The topic that helps with a refusal, by its code; empty for a code that is none of ours. */
    static Optional<HelpTopic> of(@Nullable String code) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .flatMap(HelpTopic::of);
    }

    /** The topic that helps with a refusal; empty where the refusal's own words say all there is to say. */
    static Optional<HelpTopic> of(Reason reason) {
        return switch (reason) {
            case LINE_NOT_FOUND, NUMBER_MALFORMED -> Optional.of(WRONG_NUMBER);
            case LINE_TERMINATED, BALANCE_FROZEN -> Optional.of(AFTER_EXPIRY);
            case LINE_BLOCKED -> Optional.of(LOST_CARD);
            case LINE_NOT_ACTIVE -> Optional.of(RENEW_ONLINE);
            case VALIDITY_CAP -> Optional.of(VALID_TO);
            case GATEWAY_UNAVAILABLE, PAYMENT_FAILED -> Optional.of(PAYMENT_FAILED);
            case PAYMENT_EXPIRED, UNKNOWN_OUTCOME, DATABASE_DOWN, INTERNAL -> Optional.of(PAYMENT_PENDING);
            case PAID_TWICE -> Optional.of(REFUND);
            case NOT_FOUND, QUOTE_INVALID, ORDER_EMPTY -> Optional.of(RENEW_ONLINE);
            case SIM_UNKNOWN,
                    SIM_TAKEN,
                    SIM_OF_ANOTHER_OPERATOR,
                    SIM_SWAPPED_MEANWHILE,
                    SIM_NOT_NEW,
                    SIM_SPARE,
                    PACK_UNKNOWN,
                    PACK_NOT_SOLD,
                    PACK_WITHDRAWN,
                    AMOUNT_NOT_IN_TABLE,
                    CURRENCY_MISMATCH,
                    PRICE_CHANGED,
                    QUOTE_EXPIRED,
                    PAYMENT_DISPUTED,
                    DISPUTE_UNFIT,
                    RETURN_NOTHING,
                    RETURN_TOO_MUCH,
                    RETURN_CHANGED,
                    RETURN_AT_TILL,
                    RETURN_UNDER_WAY,
                    LINE_OF_OTHER_OPERATOR,
                    TILL_TAKEN,
                    SHIFT_ELSEWHERE,
                    SHIFT_CLOSED,
                    SHIFT_UNSETTLED,
                    DIFFERENCE_UNEXPLAINED,
                    DRAWER_SHORT,
                    CASH_SHORT,
                    TERMINAL_REFERENCE_MISSING,
                    UNDO_OVER,
                    APPROVAL_OWN,
                    APPROVAL_DECIDED,
                    FISCAL_MALFORMED,
                    FISCAL_ENTERED,
                    INSUFFICIENT_BALANCE,
                    QUANTITY_OUT_OF_RANGE,
                    ORDER_TOO_LARGE,
                    PROMOTION_UNKNOWN,
                    PROMOTION_NOT_FITTING,
                    PROMOTION_USED_UP,
                    GATEWAY_UNKNOWN,
                    KEY_MISSING,
                    KEY_MALFORMED,
                    KEY_REUSED,
                    MALFORMED,
                    BODY_TOO_LARGE,
                    UNAUTHENTICATED,
                    FORBIDDEN,
                    METHOD_NOT_ALLOWED,
                    UNSUPPORTED_MEDIA_TYPE,
                    TOO_MANY_REQUESTS,
                    BUSY,
                    LINE_NOT_BLOCKED,
                    LOGIN_FAILED,
                    PASSWORD_UNFIT,
                    PASSWORD_WRONG,
                    OFFER_OVER,
                    OFFER_TO_SELF,
                    ADDRESS_MALFORMED,
                    CODE_WRONG,
                    CLAIM_NOT_PROVEN,
                    VOUCHER_MALFORMED,
                    VOUCHER_UNKNOWN,
                    VOUCHER_NOT_ACTIVE,
                    VOUCHER_USED,
                    VOUCHER_VOID,
                    VOUCHER_EXPIRED,
                    VOUCHER_OF_OTHER_OPERATOR,
                    VOUCHER_NOT_IN_TABLE,
                    PAY_LINK_PAID,
                    PAY_LINK_CANCELLED,
                    PAY_LINK_OVER,
                    MESSAGE_UNAVAILABLE,
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
                    PERSON_LINES_MAX -> Optional.empty();
        };
    }
}

package org.uzat.web.guest;

import java.util.regex.Pattern;

/** What came with an address, cut to what it can be. */
final class Typed {

    /** Letters and digits, as codes that are passed on have them; nothing that means something in an address. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,40}");

    private Typed() {}

    /** A promo code that may be handed on in an address; empty for anything else. */
    static String code(String text) {
        return CODE.matcher(text).matches() ? text : "";
    }
}

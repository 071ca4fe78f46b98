package org.uzat.gateway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of a payment's openings, for gateways that open a second checkout when they are asked again: the first bears the payment's
 * reference, the n-th that and {@code -n}. Whatever comes back under one of these names is about the payment.
 */
public final class Openings {

    private static final Pattern LATER = Pattern.compile("(.+)-\\d{1,9}");

    private Openings() {}

    /** The name of an opening, counted from 1. */
    public static String name(String reference, int opening) {
        return opening <= 1 ? reference : reference + "-" + opening;
    }

    /** The payment's reference in an opening's name. */
    public static String reference(String name) {
        Matcher later = LATER.matcher(name);
        return later.matches() ? later.group(1) : name;
    }
}

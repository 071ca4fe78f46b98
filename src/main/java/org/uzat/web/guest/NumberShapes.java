package org.uzat.web.guest;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spaces numbers the way people read them aloud, so that a slip is noticed. */
public final class NumberShapes {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** ICCIDs begin with 89, the telecom industry's own number, and are printed in fours. */
    private static final String ICCID_SHAPE = "89:8900 0000 0000 0000 000";

    private NumberShapes() {}

    /** A number in its plain form, spaced: "+994 50 123 45 67", "8999 4010 0000 0000 017". */
    public static String spaced(String number) {
        if (!number.startsWith("+")) {
            return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
        }
        try {
            return PHONES.format(PHONES.parse(number, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notOfAnyPlan) {
            return number;
        }
    }

    /**
     * The shapes numbers take while they are typed, for the page's script: {@code beginning:shape}, joined by bars, as in
     * {@code +994:+994 40 123 45 67|0:040 123 45 67}.
     */
    public static String whileTyping(Collection<String> regions) {
        List<String> shapes = new ArrayList<>();
        for (String region : regions.stream().sorted().toList()) {
            PhoneNumber example = example(region);
            if (example != null) {
                String abroad = PHONES.format(example, PhoneNumberFormat.INTERNATIONAL);
                String home = PHONES.format(example, PhoneNumberFormat.NATIONAL);
                shapes.add("+" + example.getCountryCode() + ":" + abroad);
                shapes.add(example.getCountryCode() + ":" + abroad.substring(1));
                if (home.startsWith("0")) {
                    shapes.add("0:" + home);
                }
            }
        }
        shapes.add(ICCID_SHAPE);
        return String.join("|", shapes);
    }

    /** A number nobody has, to show what one looks like: "+994 40 123 45 67"; empty where the regions have none. */
    public static String sample(Collection<String> regions) {
        return regions.stream()
                .sorted()
                .map(NumberShapes::example)
                .filter(example -> example != null)
                .map(example -> PHONES.format(example, PhoneNumberFormat.INTERNATIONAL))
                .findFirst()
                .orElse("");
    }

    private static @Nullable PhoneNumber example(String region) {
        return PHONES.getExampleNumberForType(region, PhoneNumberType.MOBILE);
    }
}

package org.uzat.crash;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.Reply;

/** Pays on the sandbox gateway's own page, as a traveller's browser does: fetches it, fills its form, sends it. */
final class Checkout {

    private static final String GOOD = "4242424242424242";
    private static final String DECLINED = "4000000000000002";
    private static final String TOLD_TWICE = "4000000000002222";
    private static final String NEVER_TOLD = "4000000000004046";
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*\\saction=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\svalue=\"([^\"]*)\"");

    private Checkout() {}

    /** What one payer in a hundred does: most have a good card, some never come. */
    static String card(int payer) {
        if (payer < 10) {
            return "";
        }
        return payer < 20 ? TOLD_TWICE : payer < 23 ? NEVER_TOLD : payer < 30 ? DECLINED : GOOD;
    }

    /** Whether the card's bank pays. */
    static boolean isGood(String card) {
        return !card.equals(DECLINED);
    }

    /** Returns the gateway's answer; a page without a form was paid before. */
    static Reply pay(Api api, String checkoutUrl, String card) throws IOException {
        Reply page = api.page(checkoutUrl);
        Matcher form = FORM.matcher(page.body());
        if (page.status() != 200 || !form.find()) {
            return page;
        }
        String fields = fields(form.group(2), card).entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String action = form.group(1).replace("&amp;", "&");
        // An empty action means the page itself, which URI.resolve does not know.
        String target = action.isEmpty()
                ? checkoutUrl
                : URI.create(checkoutUrl).resolve(action).toString();
        return api.form(target, fields);
    }

    private static Map<String, String> fields(String form, String card) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            Matcher name = NAME.matcher(inputs.group());
            Matcher value = VALUE.matcher(inputs.group());
            if (name.find()) {
                fields.putIfAbsent(name.group(1), value.find() ? value.group(1) : typed(name.group(1), card));
            }
        }
        return fields;
    }

    private static String typed(String field, String card) {
        return switch (field) {
            case "expiry", "exp" -> "12/40";
            case "cvc", "cvv" -> "123";
            default -> card;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

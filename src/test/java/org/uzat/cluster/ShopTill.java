package org.uzat.cluster;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uzat.bench.app.Product;
import org.uzat.bench.app.Waiting;
import org.uzat.identity.Totp;
import org.uzat.web.own.Surfer;
import tools.jackson.databind.JsonNode;

/** A clerk of the demonstration at a till of their own: a browser by hand, which may be led to any node. */
final class ShopTill {

    private static final String FIRST_PACK = "name=\"offer\" value=\"([^\":]+:[^\"]+)\"";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Surfer browser;

    private ShopTill(Surfer browser) {
        this.browser = browser;
    }

    /** A sale's form as it was shown. */
    record Form(String line, Map<String, String> fields) {

        String once() {
            return String.valueOf(fields.get("once"));
        }
    }

    /** Logs in and opens a shift with nothing in the drawer. */
    static ShopTill open(Product node, JsonNode clerk, int till) {
        Surfer browser = new Surfer(node.url().getPort());
        browser.submit(
                "/desk/login", "/desk/login", Map.of("name", text(clerk, "name"), "password", text(clerk, "password")));
        String code = Totp.of(text(clerk, "totpSecret")).code(Instant.now());
        browser.submit("/desk/login/code", "/desk/login/code", Map.of("code", code));
        String page = browser.get("/counter/shift").body();
        Matcher tills = Pattern.compile("name=\"till\" value=\"(\\d+)\"").matcher(page);
        for (int i = 0; i <= till; i++) {
            found(tills, page);
        }
        browser.submit("/counter/shift", "/counter/shift", Map.of("till", tills.group(1), "sum", "0"));
        return new ShopTill(browser);
    }

    /** Looks at a card and chooses the first pack for cash; nothing is pressed yet. */
    Form choose(String line) {
        String page = browser.get("/counter/lines/" + line).body();
        Map<String, String> fields = new HashMap<>(Map.of("offer", one(FIRST_PACK, page), "means", "CASH"));
        for (String name : new String[] {"_csrf", "once", "seen"}) {
            fields.put(name, one("name=\"" + name + "\" value=\"([^\"]+)\"", page));
        }
        return new Form(line, fields);
    }

    /** Presses: the answer's status, or -1 where the node has died of it. */
    int press(Product node, Form form) {
        try {
            return browser.at(node.url().getPort())
                    .post("/counter/lines/" + form.line() + "/sales", form.fields())
                    .statusCode();
        } catch (IllegalStateException dead) {
            return -1;
        }
    }

    /** Asks by the form's key until it is known what became of it: DONE, NOT or NOTHING. */
    String told(Product node, Form form) {
        String[] state = {""};
        Waiting.until(PATIENCE, "an answer by the sale's key", () -> {
            HttpResponse<String> page =
                    browser.at(node.url().getPort()).get("/counter/lines/" + form.line() + "/sales/" + form.once());
            state[0] = one("data-told=\"([A-Z]+)\"", page.body());
            return !state[0].equals("UNCLEAR");
        });
        return state[0];
    }

    private static String one(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        found(matcher, page);
        return matcher.group(1);
    }

    private static void found(Matcher matcher, String page) {
        if (!matcher.find()) {
            throw new AssertionError(matcher.pattern() + " is not in " + page);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}

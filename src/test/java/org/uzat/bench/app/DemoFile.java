package org.uzat.bench.app;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demonstration wrote down for those who try it.
 *
 * @param json the file's content
 */
public record DemoFile(JsonNode json) {

    /** Reads {@code DIR/demo.json}. */
    public static DemoFile of(Path data) {
        return new DemoFile(new JsonMapper().readTree(data.resolve("demo.json").toFile()));
    }

    /** The traveller who has an account: e-mail, phone, password. */
    public JsonNode traveller() {
        return json.path("accounts").path(0);
    }

    /** Somebody of the staff by name: password and secret of their codes. */
    public JsonNode staff(String name) {
        return json.path("staff")
                .valueStream()
                .filter(one -> one.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A line by its name in the file. */
    public JsonNode line(String name) {
        for (JsonNode line : json.path("lines")) {
            if (line.path("name").asString("").equals(name)) {
                return line;
            }
        }
        throw new IllegalStateException("demo.json has no line named " + name);
    }

    /** The PINs of scratch cards that can be used. */
    public List<String> pins() {
        return json.path("vouchers")
                .valueStream()
                .filter(voucher -> voucher.path("state").asString("").equals("ACTIVE"))
                .map(voucher -> voucher.path("pin").asString(""))
                .toList();
    }

    /** The key that may do everything over REST. */
    public String apiKey() {
        for (JsonNode key : json.path("apiKeys")) {
            if (key.path("name").asString("").equals("full")) {
                return key.path("key").asString("");
            }
        }
        throw new IllegalStateException("demo.json has no key named full");
    }
}

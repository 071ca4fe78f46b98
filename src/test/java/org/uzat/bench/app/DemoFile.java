package org.uzat.bench.app;

import java.nio.file.Path;
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

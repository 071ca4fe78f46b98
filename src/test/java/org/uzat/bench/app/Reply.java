package org.uzat.bench.app;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of the product.
 *
 * @param status its HTTP status
 * @param replayed whether it said that it had answered this key before
 * @param body its text
 */
public record Reply(int status, boolean replayed, String body) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** The body's JSON. */
    public JsonNode json() {
        return MAPPER.readTree(body);
    }
}

package org.uzat.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.Reply;
import tools.jackson.databind.JsonNode;

/** The product's list of a line's renewals, page by page. */
final class Renewals {

    private static final int PAGE = 100;

    private Renewals() {}

    static List<JsonNode> list(Api api, String line) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            Reply reply = api.get(
                    "/api/v1/lines/" + line + "/renewals?limit=" + PAGE + (after.isEmpty() ? "" : "&after=" + after));
            Contradiction.unless(reply.status() == 200, "renewals of line %s are answered %d", line, reply.status());
            JsonNode page = reply.json();
            page.path("items").forEach(all::add);
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return all;
    }
}

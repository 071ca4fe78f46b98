package org.uzat.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.uzat.catalogue.PackAllowance.Joins;
import org.uzat.catalogue.PackAllowance.Starts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The parts of a pack version that are stored as JSON; the same content always gives the same text. */
final class PackJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PackJson() {}

    static String names(Map<String, String> names) {
        return JSON.writeValueAsString(new TreeMap<>(names));
    }

    static Map<String, String> names(String json) {
        return Map.copyOf(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    static String allowances(List<PackAllowance> allowances) {
        ArrayNode array = JSON.createArrayNode();
        for (PackAllowance allowance : allowances) {
            array.addObject()
                    .put("kind", allowance.kind().name())
                    .put("amount", allowance.amount())
                    .put("unlimited", allowance.unlimited())
                    .put("days", allowance.days())
                    .put("joins", allowance.joins().name())
                    .put("starts", allowance.starts().name());
        }
        return JSON.writeValueAsString(array);
    }

    static List<PackAllowance> allowances(String json) {
        return JSON.readTree(json).valueStream().map(PackJson::allowance).toList();
    }

    private static PackAllowance allowance(JsonNode node) {
        return new PackAllowance(
                AllowanceKind.valueOf(node.path("kind").asString()),
                node.path("amount").asLong(),
                node.path("unlimited").asBoolean(),
                node.path("days").asInt(),
                Joins.valueOf(node.path("joins").asString()),
                Starts.valueOf(node.path("starts").asString()));
    }
}

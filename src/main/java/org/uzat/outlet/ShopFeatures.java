package org.uzat.outlet;

import java.util.Map;
import java.util.function.Consumer;
import org.uzat.intake.BadField;
import org.uzat.intake.IncomingFile;
import org.uzat.intake.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shops in a file of a map, read one at a time: GeoJSON (RFC 7946, a FeatureCollection of points) or what OpenStreetMap's Overpass
 * answers (nodes, and ways and relations with a {@code center}).
 */
final class ShopFeatures {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ShopFeatures() {}

    /** Gives each shop to the taker; one the taker throws {@link BadField} on is rejected, and the next one read. */
    static void read(IncomingFile file, Consumer<ShopColumns> taker) {
        int line = 1;
        boolean found = false;
        try (JsonParser parser = JSON.createParser(file.input())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFile(
                        file.path() + " is neither a GeoJSON FeatureCollection nor an Overpass answer");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                boolean features = name.equals("features");
                if (parser.nextToken() != JsonToken.START_ARRAY || !(features || name.equals("elements"))) {
                    parser.skipChildren();
                    continue;
                }
                found = true;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    line = parser.currentTokenLocation().getLineNr();
                    JsonNode item = parser.readValueAsTree();
                    take(file, line, item, features, taker);
                }
            }
        } catch (JacksonException e) {
            int at = e.getLocation() == null ? line : e.getLocation().getLineNr();
            file.reject(at, new BadField("", "", "the rest of the file is no JSON: " + e.getOriginalMessage()));
            return;
        }
        if (!found) {
            throw new UnreadableFile(file.path() + " has neither features (GeoJSON) nor elements (Overpass)");
        }
    }

    private static void take(IncomingFile file, int line, JsonNode item, boolean geoJson, Consumer<ShopColumns> taker) {
        try {
            if (geoJson) {
                taker.accept(new ShopColumns(line, feature(item)));
            } else if (ShopTags.hasAny(item.path("tags"))) {
                taker.accept(new ShopColumns(line, element(item)));
            }
        } catch (BadField fault) {
            file.reject(line, fault);
        }
    }

    /** In GeoJSON the longitude comes first. */
    private static Map<String, String> feature(JsonNode feature) {
        JsonNode geometry = feature.path("geometry");
        JsonNode point = geometry.path("coordinates");
        if (!geometry.path("type").asString("").equals("Point") || point.size() < 2) {
            throw new BadField("geometry", geometry.path("type").asString(""), "geometry is no Point");
        }
        return ShopTags.columns(
                feature.path("properties"),
                number(point.path(1)),
                number(point.path(0)),
                feature.path("id").asString(""));
    }

    private static Map<String, String> element(JsonNode element) {
        JsonNode place = element.has("lat") ? element : element.path("center");
        if (!place.has("lat") || !place.has("lon")) {
            throw new BadField(
                    "center", "", "a " + element.path("type").asString("") + " needs a center: ask with 'out center'");
        }
        String kind = element.path("type").asString("");
        String id =
                kind.isEmpty() ? "" : kind.substring(0, 1) + element.path("id").asString("");
        return ShopTags.columns(element.path("tags"), number(place.path("lat")), number(place.path("lon")), id);
    }

    /** Without an exponent, which no person writes. */
    private static String number(JsonNode node) {
        return node.isNumber() ? node.decimalValue().toPlainString() : node.asString("");
    }
}

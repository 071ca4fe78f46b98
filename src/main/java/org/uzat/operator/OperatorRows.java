package org.uzat.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.uzat.intake.BadField;
import org.uzat.intake.IncomingFile;
import org.uzat.intake.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings in an operators file: one JSON object or an array of them. */
final class OperatorRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private OperatorRows() {}

    /** Gives every faultless item to the taker, with the line on which it starts; the others are rejected. */
    static void read(IncomingFile file, BiConsumer<Integer, OperatorSettings> taker) {
        int line = 1;
        try (JsonParser parser = JSON.createParser(file.input())) {
            JsonToken token = parser.nextToken();
            boolean several = token == JsonToken.START_ARRAY;
            if (!several && token != JsonToken.START_OBJECT) {
                throw new UnreadableFile(file.path() + " holds no JSON object and no array of them");
            }
            token = several ? parser.nextToken() : token;
            while (token != null && token != JsonToken.END_ARRAY) {
                line = parser.currentTokenLocation().getLineNr();
                take(file, line, parser.readValueAsTree(), taker);
                token = parser.nextToken();
            }
        } catch (JacksonException e) {
            String reason = "the rest of the file is no JSON: " + e.getOriginalMessage();
            int at = e.getLocation() == null ? line : e.getLocation().getLineNr();
            file.reject(at, new BadField("", "", reason));
        }
    }

    private static void take(IncomingFile file, int line, JsonNode item, BiConsumer<Integer, OperatorSettings> taker) {
        List<BadField> faults = new ArrayList<>();
        OperatorSettings settings = SettingsJson.read(item, faults);
        if (faults.isEmpty()) {
            taker.accept(line, settings);
            return;
        }
        file.reject(line, faults.getFirst());
        faults.stream().skip(1).forEach(fault -> file.note(line, fault));
    }
}

package org.uzat.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads {@code texts/<language>/<area>.properties}; the areas are listed in {@code texts/areas}, one per line. */
final class TextFiles {

    private static final String ROOT = "/texts/";

    private TextFiles() {}

    /** Every text of a language by its key; a key that two areas define is a mistake. */
    static Map<String, String> read(Language language) {
        var texts = new TreeMap<String, String>();
        for (String area : areas()) {
            Properties file = properties(ROOT + language.tag() + "/" + area + ".properties");
            for (String key : file.stringPropertyNames()) {
                if (texts.put(key, file.getProperty(key)) != null) {
                    throw new IllegalStateException("Text " + key + " is defined twice in " + language);
                }
            }
        }
        return texts;
    }

    static List<String> areas() {
        try (var reader = reader(ROOT + "areas")) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Properties properties(String path) {
        try (var reader = reader(path)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BufferedReader reader(String path) {
        InputStream stream = TextFiles.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("Missing text file " + path);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}

package org.uzat.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which texts templates and sources ask for by name, as far as the name is written out. */
final class TextUse {

    private static final Pattern SAY = Pattern.compile("\\bsay\\(");
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z][\\w-]*(?:\\.[\\w-]*)+)\"");

    private final List<Path> files;

    /** @param folders with templates and sources */
    TextUse(Path... folders) {
        files = Stream.of(folders).flatMap(TextUse::files).toList();
    }

    /** What is asked for and does not exist, with where; of a name that goes on, no text begins so. */
    List<String> missing(Collection<String> texts) {
        List<String> missing = new ArrayList<>();
        for (Path file : files) {
            String source = read(file);
            Matcher say = SAY.matcher(source);
            while (say.find()) {
                String name = firstArgument(source, say.end());
                Matcher key = KEY.matcher(name);
                while (key.find()) {
                    if (!name.substring(0, key.start()).stripTrailing().endsWith("+")
                            && !exists(key.group(1), name.substring(key.end()), texts)) {
                        missing.add(file + " asks for " + key.group(1));
                    }
                }
            }
        }
        return missing;
    }

    /** What nobody asks for: neither by its name nor by a beginning of it. */
    List<String> unused(Collection<String> texts) {
        Set<String> mentioned = new TreeSet<>();
        for (Path file : files) {
            Matcher key = KEY.matcher(read(file));
            while (key.find()) {
                mentioned.add(key.group(1));
            }
        }
        return texts.stream().filter(text -> !isMentioned(text, mentioned)).toList();
    }

    private static boolean exists(String key, String after, Collection<String> texts) {
        return after.stripLeading().startsWith("+")
                ? texts.stream().anyMatch(text -> text.startsWith(key))
                : texts.contains(key);
    }

    private static boolean isMentioned(String text, Set<String> mentioned) {
        return mentioned.contains(text)
                || mentioned.stream().anyMatch(part -> text.startsWith(part.endsWith(".") ? part : part + "."));
    }

    /** From an opening bracket to the comma or the bracket that ends its first argument. */
    private static String firstArgument(String source, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < source.length(); at++) {
            char sign = source.charAt(at);
            quoted ^= sign == '"';
            if (quoted) {
                continue;
            }
            depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
            if (depth < 0 || (depth == 0 && sign == ',')) {
                return source.substring(from, at);
            }
        }
        return source.substring(from);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(java|jte)")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

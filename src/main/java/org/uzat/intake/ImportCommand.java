package org.uzat.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.command.Command;

/** {@code ./uzat import operators|packs|bands|sims|spares|shops|promotions FILE [--operator CODE]}. */
@Component
final class ImportCommand implements Command {

    private static final int EXIT_UNREADABLE = 1;
    private static final int EXIT_USAGE = 2;
    private static final String OPERATOR = "--operator";

    private final Imports imports;

    ImportCommand(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments) {
        List<String> words = new ArrayList<>();
        String operatorCode = null;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.startsWith(OPERATOR + "=")) {
                operatorCode = word.substring(OPERATOR.length() + 1);
            } else if (word.equals(OPERATOR) && i + 1 < arguments.size()) {
                operatorCode = arguments.get(++i);
            } else {
                words.add(word);
            }
        }
        return words.size() == 2 && !words.get(1).startsWith("--")
                ? load(words.get(0), Path.of(words.get(1)), operatorCode)
                : usage();
    }

    /** Rows rejected are no failure of the command: the good ones are loaded, and the others listed. */
    private int load(String name, Path file, @Nullable String operatorCode) {
        try {
            System.out.println(imports.load(name, file, operatorCode).summary());
            return 0;
        } catch (UnreadableFile e) {
            System.err.println("Nothing was imported: " + e.getMessage());
            return EXIT_UNREADABLE;
        }
    }

    private int usage() {
        System.err.println("Usage: ./uzat import " + String.join("|", imports.names()) + " FILE [--operator CODE]");
        return EXIT_USAGE;
    }
}

package org.uzat.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads files of every kind this build knows. */
@Component
public final class Imports {

    private final List<Intake> intakes;

    Imports(List<Intake> intakes) {
        this.intakes = intakes;
    }

    /** What can be loaded. */
    public List<String> names() {
        return intakes.stream().map(Intake::name).sorted().toList();
    }

    /**
     * Loads a file.
     *
     * @param name what it holds, one of {@link #names()}
     * @param path the file; its rejected rows are listed beside it in {@code <file>.rejects.csv}
     * @param operatorCode the operator all rows are for, or null to believe the rows
     * @throws UnreadableFile if no row can be read
     */
    public Tally load(String name, Path path, @Nullable String operatorCode) {
        Optional<Intake> intake =
                intakes.stream().filter(one -> one.name().equals(name)).findFirst();
        if (intake.isEmpty()) {
            throw new UnreadableFile("'" + name + "' cannot be imported; what can is " + String.join(", ", names()));
        }
        IncomingFile file = IncomingFile.open(name, path);
        try (file) {
            intake.get().load(file, operatorCode);
        }
        return file.tally();
    }
}

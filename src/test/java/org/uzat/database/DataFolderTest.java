package org.uzat.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void belongsToOneRunAtATime() {
        Path path = parent.resolve("new/data");
        DataFolder first = DataFolder.take(path).orElseThrow();

        assertThat(DataFolder.take(path)).isEmpty();
        assertThat(DataFolder.ownerOf(path))
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));

        first.giveBack();
        DataFolder second = DataFolder.take(path).orElseThrow();
        second.giveBack();
    }
}

package org.uzat.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uzat.database.StartRefused;
import org.uzat.database.TestDatabase;

class SealerTest {

    private static final byte[] PUK = "12345678".getBytes(StandardCharsets.US_ASCII);
    private static final String FIRST = SealingKeys.generated().strip();
    private static final String SECOND = SealingKeys.generated().strip().replaceFirst("1:", "2:");

    @TempDir
    private Path folder;

    @Test
    void opensWhatItSealedInTheSameContextOnly() {
        Sealer sealer = new GcmSealer(SealingKeys.parse(FIRST));
        Sealed sealed = sealer.seal(PUK, "card 1");

        assertThat(sealer.open(sealed, "card 1")).isEqualTo(PUK);
        assertThatThrownBy(() -> sealer.open(sealed, "card 2")).isInstanceOf(IllegalStateException.class);
        sealed.bytes()[14] ^= 1;
        assertThatThrownBy(() -> sealer.open(sealed, "card 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverSealsTheSameValueTwiceTheSameWay() {
        Sealer sealer = new GcmSealer(SealingKeys.parse(FIRST));

        assertThat(sealer.seal(PUK, "x").bytes())
                .isNotEqualTo(sealer.seal(PUK, "x").bytes());
    }

    @Test
    void sealsWithTheNewestKeyAndOpensWithEveryOldOne() {
        Sealer before = new GcmSealer(SealingKeys.parse(FIRST));
        Sealer after = new GcmSealer(SealingKeys.parse(FIRST + ", " + SECOND));

        assertThat(after.seal(PUK, "x").keyId()).isEqualTo((short) 2);
        assertThat(after.open(before.seal(PUK, "x"), "x")).isEqualTo(PUK);
        assertThat(after.lookUpHash(PUK, "x")).isEqualTo(before.lookUpHash(PUK, "x"));
        assertThat(after.lookUpHash(PUK, "x")).isNotEqualTo(after.lookUpHash(PUK, "y"));
    }

    @Test
    void refusesKeysThatAreNone() {
        assertThatThrownBy(() -> SealingKeys.parse("1:abcd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SealingKeys.parse("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SealingKeys.parse(FIRST + "," + FIRST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("store")
    void makesKeysOnceReadableByTheOwnerOnly() throws IOException {
        SealingKeyStore store = new SealingKeyStore(TestDatabase.freshClient());
        SealingKeyFile file = new SealingKeyFile(folder);

        Sealed sealed = SealingConfiguration.ring(store, null, null, file).seal(PUK, "x");

        assertThat(SealingConfiguration.ring(store, null, null, file).open(sealed, "x"))
                .isEqualTo(PUK);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    @Tag("store")
    void refusesToStartWithLostOrForeignKeys() throws IOException {
        SealingKeyStore store = new SealingKeyStore(TestDatabase.freshClient());
        SealingKeyFile file = new SealingKeyFile(folder);
        SealingConfiguration.ring(store, null, null, file);
        String kept = Files.readString(file.path());
        Files.delete(file.path());

        assertThatThrownBy(() -> SealingConfiguration.ring(store, null, null, file))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> SealingConfiguration.ring(store, FIRST, null, file))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> SealingConfiguration.ring(store, SECOND, null, file))
                .isInstanceOf(StartRefused.class);
        assertThat(SealingConfiguration.ring(store, kept + SECOND, null, file)).isNotNull();
    }
}

package org.uzat.sealing;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uzat.database.StartRefused;

/** Finds the keys: those configured, else the data folder's, else new ones for a database that has none yet. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SealingRing sealer(
            SealingKeyStore store,
            @Value("${uzat.sealing.keys:#{null}}") @Nullable String configured,
            @Value("${uzat.sealing.seal-with:#{null}}") @Nullable Short sealWith,
            SealingKeyFile file) {
        return ring(store, configured, sealWith, file);
    }

    @Bean
    SealingKeyFile sealingKeyFile(@Value("${uzat.data:data}") Path dataFolder) {
        return new SealingKeyFile(dataFolder);
    }

    static SealingRing ring(
            SealingKeyStore store, @Nullable String configured, @Nullable Short sealWith, SealingKeyFile file) {
        SealingKeys keys = keys(store, configured, file);
        Map<Short, byte[]> mine = keys.fingerprints();
        refuseOthers(store, mine, file);
        mine.forEach(store::add);
        refuseOthers(store, mine, file); // another node may have been faster with keys of its own
        return new SealingRing(() -> keys(store, configured, file), sealWith);
    }

    private static void refuseOthers(SealingKeyStore store, Map<Short, byte[]> mine, SealingKeyFile file) {
        store.known().forEach((id, fingerprint) -> {
            byte[] own = mine.get(id);
            if (own == null || !MessageDigest.isEqual(own, fingerprint)) {
                throw new StartRefused(
                        "sealing key " + id + " is not the one this database was sealed with: bring back " + "the file "
                                + file.path() + " or the setting uzat.sealing.keys it was used with.");
            }
        });
    }

    private static SealingKeys keys(SealingKeyStore store, @Nullable String configured, SealingKeyFile file) {
        if (configured != null && !configured.isBlank()) {
            return SealingKeys.parse(configured);
        }
        if (!file.exists()) {
            if (!store.known().isEmpty()) {
                throw new StartRefused("this database holds sealed values, but there are no keys: bring back "
                        + "the file " + file.path() + " or set uzat.sealing.keys.");
            }
            file.generate();
        }
        return file.read();
    }
}

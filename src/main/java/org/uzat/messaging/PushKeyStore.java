package org.uzat.messaging;

import com.interaso.webpush.VapidKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;
import org.uzat.sealing.Sealer;

/** The SQL of the installation's keys for push services. */
@Component
class PushKeyStore implements SealedColumn.Owner {

    private static final String CONTEXT = "push_key";

    private final JdbcTemplate jdbc;
    private final Sealer sealer;

    PushKeyStore(JdbcTemplate jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void insertUnlessPresent(VapidKeys keys) {
        Sealed sealed = sealer.seal(keys.getPkcs8PrivateKey().getBytes(StandardCharsets.US_ASCII), CONTEXT);
        jdbc.update(
                "insert into push_key (public_key, private_sealed, private_key_id) values (?, ?, ?) on conflict do nothing",
                keys.getX509PublicKey().getBytes(StandardCharsets.US_ASCII),
                sealed.bytes(),
                sealed.keyId());
    }

    Optional<VapidKeys> find() {
        return jdbc
                .query("select public_key, private_key_id, private_sealed from push_key", (row, number) -> {
                    byte[] secret = sealer.open(new Sealed(row.getShort(2), row.getBytes(3)), CONTEXT);
                    return VapidKeys.create(
                            new String(row.getBytes(1), StandardCharsets.US_ASCII),
                            new String(secret, StandardCharsets.US_ASCII));
                })
                .stream()
                .findFirst();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(
                "push_key", List.of("only_one"), "private_sealed", "private_key_id", "'" + CONTEXT + "'"));
    }
}

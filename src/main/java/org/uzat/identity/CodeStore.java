package org.uzat.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;
import org.uzat.sealing.Sealer;

/** The SQL of codes. One statement counts a try and judges it, so that parallel tries are counted one by one. */
@Component
class CodeStore implements SealedColumn.Owner {

    private static final String REDEEM = """
            update one_time_code set tries = tries + 1, used_at = case when code_hash = ? then cast(? as timestamptz) end
            where ticket = ? and purpose = ? and used_at is null and tries < 5 and expires_at > ?
            returning used_at is not null, matter_key_id, matter_sealed
            """;

    /** A code as judged: whether it was the right one, and what it is about. */
    private record Judged(boolean right, Sealed content) {}

    private final JdbcClient database;
    private final Sealer sealer;

    CodeStore(JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    void insert(String ticket, Codes.Purpose purpose, byte[] codeHash, String content, Instant expiresAt) {
        Sealed sealed = sealer.seal(content.getBytes(StandardCharsets.UTF_8), context(ticket));
        database.sql("""
                insert into one_time_code (ticket, purpose, code_hash, matter_sealed, matter_key_id, expires_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        ticket,
                        purpose.number(),
                        codeHash,
                        sealed.bytes(),
                        sealed.keyId(),
                        expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> redeem(String ticket, Codes.Purpose purpose, byte[] codeHash, Instant now) {
        return database.sql(REDEEM)
                .params(codeHash, now.atOffset(ZoneOffset.UTC), ticket, purpose.number(), now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Judged(row.getBoolean(1), new Sealed(row.getShort(2), row.getBytes(3))))
                .optional()
                .filter(Judged::right)
                .map(judged -> open(ticket, judged.content()));
    }

    Optional<String> read(String ticket, Instant now) {
        return database.sql("""
                select matter_key_id, matter_sealed from one_time_code
                where ticket = ? and used_at is null and expires_at > ?
                """)
                .params(ticket, now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> open(ticket, new Sealed(row.getShort(1), row.getBytes(2))))
                .optional();
    }

    int purge(Instant now) {
        return database.sql("delete from one_time_code where expires_at < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(
                "one_time_code", List.of("ticket"), "matter_sealed", "matter_key_id", "'code:' || ticket"));
    }

    private String open(String ticket, Sealed sealed) {
        return new String(sealer.open(sealed, context(ticket)), StandardCharsets.UTF_8);
    }

    private static String context(String ticket) {
        return "code:" + ticket;
    }
}

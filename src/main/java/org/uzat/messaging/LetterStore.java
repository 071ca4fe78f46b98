package org.uzat.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.language.Language;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;
import org.uzat.sealing.Sealer;

/** The SQL of messages; what is personal in them is sealed on the way in. */
@Component
class LetterStore implements SealedColumn.Owner {

    private static final String ADDRESS = "message.address";
    private static final String TEXT = "message.text";

    private static final String READ = """
            select message_id, kind, medium, language, address_key_id, address_sealed, text_key_id, text_sealed,
                   created_at, sent_at
            from message
            """;

    private final JdbcClient database;
    private final Sealer sealer;

    LetterStore(JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    long insert(MessageKind kind, Medium medium, Language language, String address, String text, Instant now) {
        Sealed sealedAddress = sealer.seal(address.getBytes(StandardCharsets.UTF_8), ADDRESS);
        Sealed sealedText = sealer.seal(text.getBytes(StandardCharsets.UTF_8), TEXT);
        return database.sql("""
                insert into message (kind, medium, language, address_sealed, address_key_id, text_sealed, text_key_id,
                       created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning message_id
                """)
                .params(
                        kind.name(),
                        medium.number(),
                        language.tag(),
                        sealedAddress.bytes(),
                        sealedAddress.keyId(),
                        sealedText.bytes(),
                        sealedText.keyId(),
                        now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Counts a try of a message that has not been sent; empty for any other. */
    Optional<Letter> tried(long id) {
        int waiting = database.sql("update message set tries = tries + 1 where message_id = ? and sent_at is null")
                .param(id)
                .update();
        return waiting == 0
                ? Optional.empty()
                : database.sql(READ + "where message_id = ?")
                        .param(id)
                        .query((row, number) -> letter(row))
                        .optional();
    }

    void sent(long id, Instant now) {
        database.sql("update message set sent_at = ? where message_id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** The latest that were sent, newest first. */
    List<Letter> latest(int count) {
        return database.sql(READ + "where sent_at is not null order by message_id desc limit ?")
                .param(count)
                .query((row, number) -> letter(row))
                .list();
    }

    int purge(Instant before) {
        return database.sql("delete from message where created_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong(1),
                MessageKind.valueOf(row.getString(2)),
                Medium.of(row.getInt(3)),
                row.getString(4),
                open(new Sealed(row.getShort(5), row.getBytes(6)), ADDRESS),
                open(new Sealed(row.getShort(7), row.getBytes(8)), TEXT),
                Columns.someInstant(row, 9),
                Columns.instant(row, 10));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        List<String> key = List.of("message_id");
        return List.of(
                new SealedColumn("message", key, "address_sealed", "address_key_id", "'" + ADDRESS + "'"),
                new SealedColumn("message", key, "text_sealed", "text_key_id", "'" + TEXT + "'"));
    }

    private String open(Sealed sealed, String context) {
        return new String(sealer.open(sealed, context), StandardCharsets.UTF_8);
    }
}

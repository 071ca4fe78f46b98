package org.uzat.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private static final String PAGE = "message.mail";

    private static final String READ = """
            select message_id, kind, medium, language, address_key_id, address_sealed, text_key_id, text_sealed,
                   mail_key_id, mail_sealed, created_at, sent_at
            from message
            """;

    /** A message to be stored. */
    record Draft(
            MessageKind kind,
            Medium medium,
            Language language,
            String address,
            String text,
            Letter.@Nullable Page page) {}

    private final JdbcClient database;
    private final Sealer sealer;

    LetterStore(JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    long insert(Draft draft, Instant now) {
        Sealed address = seal(draft.address(), ADDRESS);
        Sealed text = seal(draft.text(), TEXT);
        Letter.Page page = draft.page();
        Sealed mail = page == null ? null : seal(page.subject() + "\n" + page.html(), PAGE);
        return database.sql("""
                insert into message (kind, medium, language, address_sealed, address_key_id, text_sealed, text_key_id,
                       created_at, mail_sealed, mail_key_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as bytea), cast(? as smallint)) returning message_id
                """)
                .params(
                        draft.kind().name(),
                        draft.medium().number(),
                        draft.language().tag(),
                        address.bytes(),
                        address.keyId(),
                        text.bytes(),
                        text.keyId(),
                        now.atOffset(ZoneOffset.UTC))
                .param(mail == null ? null : mail.bytes())
                .param(mail == null ? null : mail.keyId())
                .query(Long.class)
                .single();
    }

    /** Counts a try of a message that has not been sent; empty for any other. */
    Optional<Letter> tried(long id) {
        int waiting = database.sql("update message set tries = tries + 1 where message_id = ? and sent_at is null")
                .param(id)
                .update();
        return waiting == 0 ? Optional.empty() : find(id);
    }

    Optional<Letter> find(long id) {
        return database.sql(READ + "where message_id = ?")
                .param(id)
                .query((row, number) -> letter(row))
                .optional();
    }

    void sent(long id, Instant now) {
        database.sql("update message set sent_at = ? where message_id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void forget(long id) {
        database.sql("delete from message where message_id = ?").param(id).update();
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
                page(row),
                Columns.someInstant(row, 11),
                Columns.instant(row, 12));
    }

    /** The subject is the first line; it has no line break. */
    private Letter.@Nullable Page page(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes(10);
        if (sealed == null) {
            return null;
        }
        String mail = open(new Sealed(row.getShort(9), sealed), PAGE);
        int end = mail.indexOf('\n');
        return new Letter.Page(mail.substring(0, end), mail.substring(end + 1));
    }

    private Sealed seal(String plain, String context) {
        return sealer.seal(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        List<String> key = List.of("message_id");
        return List.of(
                new SealedColumn("message", key, "address_sealed", "address_key_id", "'" + ADDRESS + "'"),
                new SealedColumn("message", key, "text_sealed", "text_key_id", "'" + TEXT + "'"),
                new SealedColumn("message", key, "mail_sealed", "mail_key_id", "'" + PAGE + "'"));
    }

    private String open(Sealed sealed, String context) {
        return new String(sealer.open(sealed, context), StandardCharsets.UTF_8);
    }
}

package org.uzat.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;
import org.uzat.sealing.Sealer;

/** The SQL of messages as such; what is personal in them is sealed on the way in. */
@Component
class LetterStore implements SealedColumn.Owner {

    private static final String ADDRESS = "message.address";
    private static final String TEXT = "message.text";
    private static final String PAGE = "message.mail";
    private static final String LINK = "message.link";

    static final String COLUMNS = """
            m.message_id, m.kind, m.medium, m.language, m.address_key_id, m.address_sealed, m.text_key_id, m.text_sealed,
            m.mail_key_id, m.mail_sealed, m.link_key_id, m.link_sealed, m.sender, m.created_at, m.good_until, m.sent_at
            """;

    /** How many {@link #COLUMNS} are. */
    static final int WIDTH = 16;

    private static final String[] PLANNED = Arrays.stream(MessageKind.values())
            .filter(kind -> kind.pace() == MessageKind.Pace.PLANNED)
            .map(MessageKind::name)
            .toArray(String[]::new);

    /** The messages and what waits, in one statement; what was written under its occasion before is left as it is. */
    private static final String INSERT = """
            with fresh as (
                insert into message (kind, medium, language, address_hash, address_sealed, address_key_id, text_sealed, text_key_id,
                       mail_sealed, mail_key_id, link_sealed, link_key_id, sender, occasion, created_at, state_at, good_until, state)
                select kind, medium, language, address_hash, address, address_key, said, said_key, mail, mail_key, link, link_key,
                       sender, occasion, at_micros(now), at_micros(now), at_micros(good_until), 1
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     as d(kind, medium, language, address_hash, address, address_key, said, said_key, mail, mail_key, link, link_key,
                          sender, occasion, now, good_until)
                on conflict (occasion) do nothing
                returning message_id, medium, kind, good_until)
            insert into message_due (message_id, medium, planned, next_at, good_until)
            select message_id, medium, kind = any(?), at_micros(?), good_until from fresh
            """;

    /** A message to be stored, with all that it says. */
    record Written(
            Draft draft,
            String text,
            Letter.@Nullable Page page,
            @Nullable String title,
            @Nullable String link) {}

    private record Row(
            Draft draft,
            byte[] hash,
            Sealed address,
            Sealed text,
            @Nullable Sealed head,
            @Nullable Sealed link) {}

    private final JdbcTemplate jdbc;
    private final Sealer sealer;
    private final AddressHash hash;

    LetterStore(JdbcTemplate jdbc, Sealer sealer, AddressHash hash) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.hash = hash;
    }

    /** Writes messages, to be handed over from the machine's given instant on; says how many of them are new. */
    int insert(List<Written> written, Instant now, Instant from) {
        // Everybody writes occasions in one order, so that two who write the same ones wait, and never for each other.
        List<Row> rows = written.stream()
                .map(this::row)
                .sorted(Comparator.comparing(
                        (Row row) -> row.draft().occasion(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return jdbc.update(INSERT, statement -> {
            int next = columns(rows, now).set(statement, 1);
            statement.setArray(next, statement.getConnection().createArrayOf("text", PLANNED));
            statement.setLong(next + 1, Rows.micros(from));
        });
    }

    private static Rows<Row> columns(List<Row> rows, Instant now) {
        Rows<Row> columns = Rows.of(rows)
                .texts(row -> row.draft().kind().name())
                .ints(row -> row.draft().medium().number())
                .texts(row -> row.draft().language().tag())
                .bytes(Row::hash);
        for (Function<Row, @Nullable Sealed> value :
                List.<Function<Row, @Nullable Sealed>>of(Row::address, Row::text, Row::head, Row::link)) {
            columns.bytes(row -> bytes(value.apply(row))).nullableInts(row -> key(value.apply(row)));
        }
        return columns.texts(row -> row.draft().sender())
                .texts(row -> row.draft().occasion())
                .instants(row -> now)
                .instants(row -> goodUntil(row.draft(), now));
    }

    private static Instant goodUntil(Draft draft, Instant now) {
        Instant end = draft.goodUntil();
        return end == null ? now.plus(draft.kind().pace().goodFor()) : end;
    }

    private static byte @Nullable [] bytes(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.bytes();
    }

    private static @Nullable Integer key(@Nullable Sealed sealed) {
        return sealed == null ? null : (int) sealed.keyId();
    }

    private Row row(Written written) {
        Draft draft = written.draft();
        Letter.Page page = written.page();
        String head = page == null ? written.title() : page.subject() + "\n" + page.html();
        return new Row(
                draft,
                hash.of(draft.medium(), draft.address()).bytes(),
                seal(draft.address(), ADDRESS),
                seal(written.text(), TEXT),
                head == null ? null : seal(head, PAGE),
                written.link() == null ? null : seal(written.link(), LINK));
    }

    Optional<Letter> find(long id) {
        return jdbc
                .query("select " + COLUMNS + " from message m where message_id = ?", (row, number) -> letter(row), id)
                .stream()
                .findFirst();
    }

    /** The latest that were sent, newest first. */
    List<Letter> latest(int count) {
        return jdbc.query(
                "select " + COLUMNS + " from message m where sent_at is not null order by message_id desc limit ?",
                (row, number) -> letter(row),
                count);
    }

    int purge(Instant before) {
        return jdbc.update("delete from message where created_at < at_micros(?)", Rows.micros(before));
    }

    /** A message from {@link #COLUMNS}. */
    Letter letter(ResultSet row) throws SQLException {
        Medium medium = Medium.of(row.getInt(3));
        String head = open(row, 9, PAGE);
        return new Letter(
                row.getLong(1),
                MessageKind.valueOf(row.getString(2)),
                medium,
                row.getString(4),
                opened(row, 5, ADDRESS),
                opened(row, 7, TEXT),
                head == null || medium != Medium.EMAIL ? null : page(head),
                medium == Medium.PUSH ? head : null,
                open(row, 11, LINK),
                row.getString(13),
                Columns.someInstant(row, 14),
                Columns.someInstant(row, 15),
                Columns.instant(row, 16));
    }

    /** The subject is the first line; it has no line break. */
    private static Letter.Page page(String head) {
        int end = head.indexOf('\n');
        return new Letter.Page(head.substring(0, end), head.substring(end + 1));
    }

    private Sealed seal(String plain, String context) {
        return sealer.seal(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    private @Nullable String open(ResultSet row, int column, String context) throws SQLException {
        return row.getBytes(column + 1) == null ? null : opened(row, column, context);
    }

    private String opened(ResultSet row, int column, String context) throws SQLException {
        Sealed sealed = new Sealed(row.getShort(column), row.getBytes(column + 1));
        return new String(sealer.open(sealed, context), StandardCharsets.UTF_8);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        List<String> key = List.of("message_id");
        return List.of(
                new SealedColumn("message", key, "address_sealed", "address_key_id", "'" + ADDRESS + "'"),
                new SealedColumn("message", key, "text_sealed", "text_key_id", "'" + TEXT + "'"),
                new SealedColumn("message", key, "mail_sealed", "mail_key_id", "'" + PAGE + "'"),
                new SealedColumn("message", key, "link_sealed", "link_key_id", "'" + LINK + "'"));
    }
}

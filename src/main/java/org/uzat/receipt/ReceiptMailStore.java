package org.uzat.receipt;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.decision.RenewalId;
import org.uzat.identity.Address;
import org.uzat.language.Language;
import org.uzat.messaging.Medium;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;
import org.uzat.sealing.Sealer;

/** The SQL of receipts by e-mail; addresses are sealed, and told apart by their keyed hashes. */
@Component
class ReceiptMailStore implements SealedColumn.Owner {

    private static final String CONTEXT = "receipt-mail";

    /** A wish that still waits. */
    record Waiting(ReceiptMails.Wish wish, Instant askedAt) {}

    private final JdbcClient database;
    private final Sealer sealer;

    ReceiptMailStore(JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** What stands for an address in the names of work. */
    String hash(Address address) {
        return HexFormat.of()
                .formatHex(sealer.lookUpHash(address.text().getBytes(StandardCharsets.UTF_8), "receipt-mail.address"));
    }

    /** Whether this address did not have it yet. */
    boolean insert(RenewalId change, ReceiptMails.Wish wish, Instant now) {
        Sealed sealed = seal(wish);
        return database.sql("""
                        insert into receipt_mail (line_id, version, address_hash, wish_sealed, wish_key_id, asked_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                change.line().number(),
                                change.version(),
                                bytes(hash(wish.address())),
                                sealed.bytes(),
                                sealed.keyId(),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** One that was not sent yet; until the transaction ends nobody else sends it. */
    Optional<Waiting> unsent(RenewalId change, String hash) {
        return database.sql("""
                select wish_key_id, wish_sealed, asked_at from receipt_mail
                where line_id = ? and version = ? and address_hash = ? and sent_at is null for update
                """)
                .params(change.line().number(), change.version(), bytes(hash))
                .query((row, number) -> waiting(row))
                .optional();
    }

    /** It is written; its address is forgotten. */
    void sent(RenewalId change, String hash, Instant now) {
        database.sql("""
                update receipt_mail set sent_at = ?, wish_sealed = null, wish_key_id = null
                where line_id = ? and version = ? and address_hash = ?
                """)
                .params(now.atOffset(ZoneOffset.UTC), change.line().number(), change.version(), bytes(hash))
                .update();
    }

    boolean insertWish(String payment, ReceiptMails.Wish wish, Instant now) {
        Sealed sealed = seal(wish);
        return database.sql("""
                        insert into receipt_wish (payment, address_hash, wish_sealed, wish_key_id, asked_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                payment,
                                bytes(hash(wish.address())),
                                sealed.bytes(),
                                sealed.keyId(),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Waiting> wish(String payment, String hash) {
        return database.sql("""
                select wish_key_id, wish_sealed, asked_at from receipt_wish
                where payment = ? and address_hash = ? for update
                """)
                .params(payment, bytes(hash))
                .query((row, number) -> waiting(row))
                .optional();
    }

    void deleteWish(String payment, String hash) {
        database.sql("delete from receipt_wish where payment = ? and address_hash = ?")
                .params(payment, bytes(hash))
                .update();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        List<String> mail = List.of("line_id", "version", "address_hash");
        List<String> wish = List.of("payment", "address_hash");
        return List.of(
                new SealedColumn("receipt_mail", mail, "wish_sealed", "wish_key_id", "'" + CONTEXT + "'"),
                new SealedColumn("receipt_wish", wish, "wish_sealed", "wish_key_id", "'" + CONTEXT + "'"));
    }

    /** Address, language and site, one a line; none of them has a line break. */
    private Sealed seal(ReceiptMails.Wish wish) {
        String site = wish.site() == null ? "" : wish.site();
        String text = String.join("\n", wish.address().text(), wish.language().tag(), site);
        return sealer.seal(text.getBytes(StandardCharsets.UTF_8), CONTEXT);
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        byte[] text = sealer.open(new Sealed(row.getShort(1), row.getBytes(2)), CONTEXT);
        String[] parts = new String(text, StandardCharsets.UTF_8).split("\n", -1);
        var wish = new ReceiptMails.Wish(
                new Address(Medium.EMAIL, parts[0]),
                Language.tagged(parts[1]).orElse(Language.EN),
                parts[2].isEmpty() ? null : parts[2]);
        return new Waiting(wish, Columns.someInstant(row, 3));
    }

    private static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }
}

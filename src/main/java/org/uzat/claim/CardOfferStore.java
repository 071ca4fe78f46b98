package org.uzat.claim;

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
import org.uzat.identity.AccountId;
import org.uzat.identity.Address;
import org.uzat.messaging.Medium;
import org.uzat.numbering.LineId;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;
import org.uzat.sealing.Sealer;

/** The SQL of offers. Only what still fits its claim, and in time, is ever read. */
@Component
class CardOfferStore implements SealedColumn.Owner {

    private static final String CONTEXT = "card-offer.address";

    private static final String OPEN = """
            select o.offer, o.line_id, o.account_id, o.card, o.medium, o.address_key_id, o.address_sealed, o.expires_at
            from card_offer o join claim c on c.line_id = o.line_id and c.card = o.card and c.account_id = o.account_id
            where o.expires_at > ? and
            """;

    private final JdbcClient database;
    private final Sealer sealer;

    CardOfferStore(JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** Writes an offer over an earlier one of the same card. */
    void put(CardOffer offer, Instant now) {
        Sealed sealed = sealer.seal(offer.to().text().getBytes(StandardCharsets.UTF_8), CONTEXT);
        database.sql("""
                insert into card_offer (line_id, offer, account_id, card, medium, address_hash, address_sealed,
                       address_key_id, offered_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (line_id) do update set offer = excluded.offer, account_id = excluded.account_id,
                       card = excluded.card, medium = excluded.medium, address_hash = excluded.address_hash,
                       address_sealed = excluded.address_sealed, address_key_id = excluded.address_key_id,
                       offered_at = excluded.offered_at, expires_at = excluded.expires_at
                """)
                .params(
                        offer.line().number(),
                        offer.offer(),
                        offer.from().number(),
                        offer.card(),
                        offer.to().medium().number(),
                        hash(offer.to()),
                        sealed.bytes(),
                        sealed.keyId(),
                        now.atOffset(ZoneOffset.UTC),
                        offer.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<CardOffer> ofCard(AccountId owner, String card, Instant now) {
        return database.sql(OPEN + " o.account_id = ? and o.card = ?")
                .params(now.atOffset(ZoneOffset.UTC), owner.number(), card)
                .query((row, number) -> offer(row))
                .optional();
    }

    List<CardOffer> to(Address address, Instant now) {
        return database.sql(OPEN + " o.medium = ? and o.address_hash = ? order by o.offered_at, o.line_id")
                .params(now.atOffset(ZoneOffset.UTC), address.medium().number(), hash(address))
                .query((row, number) -> offer(row))
                .list();
    }

    /** Whether it was there: of several who take it away one is told so. */
    boolean delete(CardOffer offer) {
        return database.sql("delete from card_offer where line_id = ? and offer = ?")
                        .params(offer.line().number(), offer.offer())
                        .update()
                == 1;
    }

    int purge(Instant now) {
        return database.sql("delete from card_offer where expires_at <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(
                "card_offer", List.of("line_id"), "address_sealed", "address_key_id", "'" + CONTEXT + "'"));
    }

    private CardOffer offer(ResultSet row) throws SQLException {
        byte[] address = sealer.open(new Sealed(row.getShort(6), row.getBytes(7)), CONTEXT);
        return new CardOffer(
                row.getString(1),
                new LineId(row.getLong(2)),
                new AccountId(row.getLong(3)),
                row.getString(4),
                new Address(Medium.of(row.getInt(5)), new String(address, StandardCharsets.UTF_8)),
                Columns.someInstant(row, 8));
    }

    private byte[] hash(Address address) {
        return sealer.lookUpHash(address.text().getBytes(StandardCharsets.UTF_8), CONTEXT + ":" + address.medium());
    }
}

package org.uzat.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.identity.AccountId;
import org.uzat.numbering.LineId;

/** The SQL of claims. */
@Component
class ClaimStore {

    private static final String READ =
            "select line_id, account_id, card, nickname, colour, claimed_at from claim where ";

    private final JdbcClient database;

    ClaimStore(JdbcClient database) {
        this.database = database;
    }

    /** The owner so far; until the transaction ends nobody else changes who it is. */
    Optional<Claim> lock(LineId line) {
        return database.sql(READ + "line_id = ? for update")
                .param(line.number())
                .query((row, number) -> claim(row))
                .optional();
    }

    /** Writes the claim of a line, over an earlier one. */
    void put(Claim claim) {
        database.sql("""
                insert into claim (line_id, account_id, card, colour, claimed_at, nickname)
                values (?, ?, ?, ?, ?, cast(? as text))
                on conflict (line_id) do update set account_id = excluded.account_id, card = excluded.card,
                       nickname = excluded.nickname, colour = excluded.colour, claimed_at = excluded.claimed_at
                """)
                .params(
                        claim.line().number(),
                        claim.account().number(),
                        claim.card(),
                        claim.colour().number(),
                        claim.claimedAt().atOffset(ZoneOffset.UTC))
                .param(claim.nickname())
                .update();
    }

    List<Claim> of(AccountId account) {
        return database.sql(READ + "account_id = ? order by claimed_at, line_id")
                .param(account.number())
                .query((row, number) -> claim(row))
                .list();
    }

    Map<LineId, AccountId> owners(Collection<LineId> lines) {
        Map<LineId, AccountId> owners = new HashMap<>();
        database.sql("select line_id, account_id from claim where line_id = any(?)")
                .param(lines.stream().map(LineId::number).toArray(Long[]::new))
                .query(row -> {
                    owners.put(new LineId(row.getLong(1)), new AccountId(row.getLong(2)));
                });
        return owners;
    }

    Map<LineId, String> nicknames(Collection<LineId> lines) {
        Map<LineId, String> nicknames = new HashMap<>();
        database.sql("select line_id, nickname from claim where nickname is not null and line_id = any(?)")
                .param(lines.stream().map(LineId::number).toArray(Long[]::new))
                .query(row -> {
                    nicknames.put(new LineId(row.getLong(1)), row.getString(2));
                });
        return nicknames;
    }

    Optional<Claim> find(AccountId account, String card) {
        return database.sql(READ + "account_id = ? and card = ?")
                .params(account.number(), card)
                .query((row, number) -> claim(row))
                .optional();
    }

    void look(AccountId account, String card, @Nullable String nickname, Colour colour) {
        database.sql("update claim set nickname = cast(? as text), colour = ? where account_id = ? and card = ?")
                .param(nickname)
                .params(colour.number(), account.number(), card)
                .update();
    }

    void delete(AccountId account, String card) {
        database.sql("delete from claim where account_id = ? and card = ?")
                .params(account.number(), card)
                .update();
    }

    void deleteAll(AccountId account) {
        database.sql("delete from claim where account_id = ?")
                .param(account.number())
                .update();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                new LineId(row.getLong(1)),
                new AccountId(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                Colour.of(row.getInt(5)),
                Columns.someInstant(row, 6));
    }
}

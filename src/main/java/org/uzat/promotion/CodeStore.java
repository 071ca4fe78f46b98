package org.uzat.promotion;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.identity.AccountId;
import org.uzat.numbering.LineId;
import org.uzat.promotion.Facts.CodeFound;

/** The SQL of one-use codes and of travellers' own codes. */
@Component
class CodeStore {

    private static final String READ = """
            select code_hash, promotion_id, null::bigint, taken = 0 from promotion_code where code_hash = any(:hashes)
            union all
            select code_hash, null, line_id, true from referral_code where code_hash = any(:hashes)
            """;

    private final JdbcClient database;

    CodeStore(JdbcClient database) {
        this.database = database;
    }

    /** Whose codes are that are still good. */
    Map<String, CodeFound> read(Collection<String> hashes) {
        Map<String, CodeFound> found = new HashMap<>();
        database.sql(READ).param("hashes", hashes.toArray(String[]::new)).query(row -> {
            if (row.getBoolean(4)) {
                Long line = row.getObject(3, Long.class);
                LineId referrer = line == null ? null : new LineId(line);
                found.put(row.getString(1), new CodeFound(row.getObject(2, Integer.class), referrer, false));
            }
        });
        return found;
    }

    /** Whether a code is one of these, good or not. */
    boolean knows(String hash) {
        return database.sql("select exists (" + READ + ")")
                .param("hashes", new String[] {hash})
                .query(Boolean.class)
                .single();
    }

    /** Adds one-use codes; those that there are already are left out. Returns the ones added. */
    List<String> insert(int promotionId, Collection<String> hashes) {
        return database.sql("""
                        insert into promotion_code (code_hash, promotion_id) select hash, ? from unnest(?) as row(hash)
                        on conflict do nothing returning code_hash
                        """)
                .param(promotionId)
                .param(hashes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    Optional<Integer> salt(LineId line, AccountId account) {
        return database.sql("select salt from referral_code where line_id = ? and account_id = ?")
                .params(line.number(), account.number())
                .query(Integer.class)
                .optional();
    }

    /** A card's code is its present owner's; false where the code is another card's already. */
    boolean putReferral(String hash, LineId line, AccountId account, int salt, Instant now) {
        database.sql("delete from referral_code where line_id = ?")
                .param(line.number())
                .update();
        return database.sql("""
                        insert into referral_code (code_hash, line_id, account_id, salt, made_at) values (?, ?, ?, ?, ?)
                        on conflict (code_hash) do nothing
                        """)
                        .params(hash, line.number(), account.number(), salt, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

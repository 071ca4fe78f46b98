package org.uzat.till;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of tills. */
@Component
class TillStore {

    private static final String READ = "select till_id, outlet_id, code from till ";

    private final JdbcClient jdbc;

    TillStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Till> byId(int id) {
        return jdbc.sql(READ + "where till_id = ?")
                .param(id)
                .query((row, i) -> till(row, 1))
                .optional();
    }

    List<Till> ofOutlet(int outletId) {
        return jdbc.sql(READ + "where outlet_id = ? order by code")
                .param(outletId)
                .query((row, i) -> till(row, 1))
                .list();
    }

    Till put(int outletId, String code) {
        return jdbc.sql("""
                        insert into till (outlet_id, code) values (?, ?)
                        on conflict (outlet_id, code) do update set code = excluded.code
                        returning till_id, outlet_id, code
                        """)
                .params(outletId, code)
                .query((row, i) -> till(row, 1))
                .single();
    }

    /** Three columns from one on: id, shop, code. */
    static Till till(ResultSet row, int first) throws SQLException {
        return new Till(row.getInt(first), row.getInt(first + 1), row.getString(first + 2));
    }
}

package org.uzat.outlet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;

/** Shops and who works there. */
@Component
class OutletStore {

    /** What an outlet is made of, in the order {@link #outlet} reads it. */
    static final String COLUMNS = """
            outlet_id, operator_id, code, name, zone, phone, seller, address_zh, address_en, address_az, address_ru
            """;

    private static final String READ = "select " + COLUMNS + " from outlet ";

    private final JdbcClient jdbc;

    OutletStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Outlet> byId(int id) {
        return jdbc.sql(READ + "where outlet_id = ?")
                .param(id)
                .query(OutletStore::outlet)
                .optional();
    }

    Optional<Outlet> byCode(short operatorId, String code) {
        return jdbc.sql(READ + "where operator_id = ? and code = ?")
                .params(operatorId, code)
                .query(OutletStore::outlet)
                .optional();
    }

    List<Outlet> all() {
        return jdbc.sql(READ + "where not closed order by operator_id, code")
                .query(OutletStore::outlet)
                .list();
    }

    Optional<Outlet> ofStaff(int staffId) {
        return jdbc.sql(READ + "join outlet_staff using (outlet_id) where staff_id = ?")
                .param(staffId)
                .query(OutletStore::outlet)
                .optional();
    }

    void place(int staffId, int outletId) {
        jdbc.sql("""
                        insert into outlet_staff (staff_id, outlet_id) values (?, ?)
                        on conflict (staff_id) do update set outlet_id = excluded.outlet_id
                        """).params(staffId, outletId).update();
    }

    static Outlet outlet(ResultSet row, int i) throws SQLException {
        Map<Language, String> address = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = row.getString("address_" + language.tag());
            if (text != null) {
                address.put(language, text);
            }
        }
        return new Outlet(
                row.getInt(1),
                row.getShort(2),
                row.getString(3),
                row.getString(4),
                ZoneId.of(row.getString(5)),
                row.getString(6),
                row.getString(7),
                new Address(address));
    }
}

package org.uzat.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;

/** The company's own people, and the link that makes the first of them. */
@Component
class StaffStore implements SealedColumn.Owner {

    private static final String ABLE = """
            select staff_id, name, role, password_hash, totp_sealed, totp_key_id
            from staff where disabled_at is null and\s""";

    /** An account that is not disabled. */
    record Row(Staff staff, String passwordHash, Sealed totp) {}

    private final JdbcClient database;

    StaffStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Row> byId(int id) {
        return database.sql(ABLE + "staff_id = ?")
                .param(id)
                .query((row, number) -> row(row))
                .optional();
    }

    Optional<Row> byName(String name) {
        return database.sql(ABLE + "name = ?")
                .param(name)
                .query((row, number) -> row(row))
                .optional();
    }

    List<StaffMember> all() {
        return database.sql("select staff_id, name, role, disabled_at from staff order by name")
                .query((row, number) -> new StaffMember(
                        new Staff(row.getInt(1), row.getString(2), StaffRole.valueOf(row.getString(3))),
                        Columns.instant(row, 4)))
                .list();
    }

    /** Locks every administrator first, so that no two changes at once can each leave the other as the last one. */
    boolean change(int id, StaffRole role, boolean able, Instant now) {
        return database.sql("""
                        with admins as (select staff_id from staff where role = 'ADMIN' and disabled_at is null
                                        order by staff_id for update)
                        update staff set role = ?, disabled_at = case when ? then null else coalesce(disabled_at, ?) end
                        where staff_id = ? and ((? and ? = 'ADMIN') or exists (select from admins where staff_id <> ?))
                        """)
                        .params(role.name(), able, now.atOffset(ZoneOffset.UTC), id, able, role.name(), id)
                        .update()
                == 1;
    }

    int count() {
        return database.sql("select count(*) from staff").query(Integer.class).single();
    }

    Staff insert(String name, StaffRole role, String passwordHash, Sealed totp, Instant now) {
        int id = database.sql("""
                        insert into staff (name, role, password_hash, totp_sealed, totp_key_id, created_at)
                        values (?, ?, ?, ?, ?, ?) returning staff_id
                        """)
                .params(name, role.name(), passwordHash, totp.bytes(), totp.keyId(), now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return new Staff(id, name, role);
    }

    /** False where nobody has this name. */
    boolean update(String name, String passwordHash, Sealed totp) {
        return database.sql("""
                        update staff set password_hash = ?, totp_sealed = ?, totp_key_id = ?, totp_step = 0 where name = ?
                        """)
                        .params(passwordHash, totp.bytes(), totp.keyId(), name)
                        .update()
                == 1;
    }

    /** Moves on to a code's time step; false where that or a later one was used already, on any node. */
    boolean moveStep(int id, long step) {
        return database.sql("update staff set totp_step = ? where staff_id = ? and totp_step < ?")
                        .params(step, id, step)
                        .update()
                == 1;
    }

    void offerSetup(byte[] codeHash, Instant now) {
        database.sql("""
                        insert into staff_setup (code_hash, made_at) values (?, ?)
                        on conflict (only_row) do update set code_hash = excluded.code_hash, made_at = excluded.made_at
                        where staff_setup.used_at is null
                        """).params(codeHash, now.atOffset(ZoneOffset.UTC)).update();
    }

    boolean isSetupOpen(byte[] codeHash) {
        return database.sql("select count(*) from staff_setup where code_hash = ? and used_at is null")
                        .param(codeHash)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    boolean useSetup(byte[] codeHash, Instant now) {
        return database.sql("update staff_setup set used_at = ? where code_hash = ? and used_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), codeHash)
                        .update()
                == 1;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn("staff", List.of("staff_id"), "totp_sealed", "totp_key_id", "'staff.totp:' || name"));
    }

    private static Row row(ResultSet row) throws SQLException {
        Staff staff = new Staff(row.getInt(1), row.getString(2), StaffRole.valueOf(row.getString(3)));
        return new Row(staff, row.getString(4), new Sealed(row.getShort(6), row.getBytes(5)));
    }
}

package org.uzat.promotion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.numbering.LineId;

/** The SQL of what is set aside of promotions while orders are paid. */
@Component
class ReservationStore {

    private static final String INSERT = """
            insert into promotion_reservation (reservation_id, promotion_id, version_id, discount_minor, bonus_days, bonus_data,
                   referrer_line, referrer_days, persons, code_hash, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
            """;

    private static final String USE = """
            update promotion_reservation set state = 'USED' from unnest(?) as row(reservation_id)
            where promotion_reservation.reservation_id = row.reservation_id and state = 'OPEN'
            """;

    /** A limit by person that is younger than the reservation may not have counted it. */
    private static final String RELEASE = """
            with released as (
                     update promotion_reservation set state = 'RELEASED' where reservation_id = ? and state = 'OPEN' returning *),
                 room as (
                     update promotion_room r set spent_minor = r.spent_minor - d.discount_minor, uses = r.uses - 1
                     from released d where r.promotion_id = d.promotion_id),
                 person as (
                     update promotion_person p set uses = greatest(p.uses - 1, 0)
                     from released d cross join unnest(d.persons) as one(person)
                     where p.promotion_id = d.promotion_id and p.person = one.person)
            update promotion_code c set taken = 0 from released d where c.code_hash = d.code_hash
            """;

    private final JdbcTemplate jdbc;

    ReservationStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void reserve(long reservation, Deal deal, Taking taking) {
        List<UseStore.Row> rows = new ArrayList<>();
        for (Deal.Gave gave : deal.gave()) {
            UseStore.Row row = new UseStore.Row(null, 0, gave, taking);
            rows.add(row);
            jdbc.update(
                    INSERT,
                    reservation,
                    gave.promotionId(),
                    gave.versionId(),
                    gave.discountMinor(),
                    gave.bonusDays(),
                    gave.bonusData(),
                    row.referrer(),
                    gave.referrerDays(),
                    taking.persons().toArray(String[]::new),
                    row.code());
        }
        Together writes = new Together(jdbc);
        UseStore.take(rows, writes);
        writes.run();
    }

    void release(long reservation) {
        jdbc.update(RELEASE, reservation);
    }

    static void use(List<Long> reservations, Together writes) {
        if (!reservations.isEmpty()) {
            writes.write(USE, Rows.of(reservations).longs(Long::longValue));
        }
    }

    Map<Long, Reserved> lock(Collection<Long> reservations) {
        Map<Long, List<Part>> parts = new HashMap<>();
        jdbc.query(
                "select * from promotion_reservation where reservation_id = any(?) order by reservation_id, promotion_id for update",
                (ResultSet row) -> {
                    parts.computeIfAbsent(row.getLong("reservation_id"), id -> new ArrayList<>())
                            .add(part(row));
                },
                (Object) reservations.toArray(Long[]::new));
        Map<Long, Reserved> reserved = new HashMap<>();
        parts.forEach((id, all) -> reserved.put(id, reserved(id, all)));
        return reserved;
    }

    private record Part(
            Deal.Gave gave,
            Set<String> persons,
            Taking.@Nullable OneUseCode code,
            @Nullable LineId referrer,
            boolean open) {}

    private static Reserved reserved(long id, List<Part> parts) {
        Part first = parts.getFirst();
        Taking taking = new Taking(
                first.persons(), any(parts, Part::code), any(parts, Part::referrer), first.open() ? id : null);
        return new Reserved(new Deal(parts.stream().map(Part::gave).toList()), taking, first.open());
    }

    private static <T> @Nullable T any(List<Part> parts, Function<Part, @Nullable T> of) {
        for (Part part : parts) {
            T one = of.apply(part);
            if (one != null) {
                return one;
            }
        }
        return null;
    }

    private static Part part(ResultSet row) throws SQLException {
        String code = row.getString("code_hash");
        Long referrer = Columns.nullableLong(row, row.findColumn("referrer_line"));
        return new Part(
                gave(row),
                Set.of((String[]) row.getArray("persons").getArray()),
                code == null ? null : new Taking.OneUseCode(row.getInt("promotion_id"), code),
                referrer == null ? null : new LineId(referrer),
                row.getString("state").equals("OPEN"));
    }

    static Deal.Gave gave(ResultSet row) throws SQLException {
        return new Deal.Gave(
                row.getInt("promotion_id"),
                row.getInt("version_id"),
                row.getLong("discount_minor"),
                row.getInt("bonus_days"),
                row.getLong("bonus_data"),
                row.getInt("referrer_days"));
    }
}

package org.uzat.promotion;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.numbering.LineId;

/** The SQL of what was given of promotions. */
@Component
class UseStore {

    private static final String INSERT = """
            insert into promotion_use (line_id, version, promotion_id, version_id, discount_minor, bonus_days, bonus_data,
                   referrer_line, referrer_days, code_hash, used_at)
            select line_id, version, promotion_id, version_id, discount, days, data, referrer, referrer_days, code, at_micros(at)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as row(line_id, version, promotion_id, version_id, discount, days, data, referrer, referrer_days, code, at)
            """;

    /** Only promotions with a budget or a number of uses have a row; its checks refuse what is too much. */
    private static final String ROOMS = """
            update promotion_room set spent_minor = spent_minor + asked.discount, uses = promotion_room.uses + asked.uses
            from (select promotion_id, sum(discount)::bigint as discount, count(*)::int as uses
                  from unnest(?, ?) as row(promotion_id, discount) group by promotion_id) asked
            where promotion_room.promotion_id = asked.promotion_id
            """;

    /** Counted for promotions that are limited by person; the check refuses one too many. */
    private static final String PERSONS = """
            insert into promotion_person (promotion_id, person, uses, uses_max)
            select promotion_id, row.person, count(*), p.person_max
            from unnest(?, ?) as row(promotion_id, person) join promotion p using (promotion_id)
            where p.person_max is not null group by promotion_id, row.person, p.person_max order by 1, 2
            on conflict (promotion_id, person)
            do update set uses = promotion_person.uses + excluded.uses, uses_max = excluded.uses_max
            """;

    private static final String CODES = """
            update promotion_code set taken = taken + 1 from unnest(?) as row(code_hash)
            where promotion_code.code_hash = row.code_hash
            """;

    /** One promotion's part of a use. */
    record Row(@Nullable LineId line, int version, Deal.Gave gave, Taking taking) {

        @Nullable
        String code() {
            Taking.OneUseCode code = taking.oneUseCode();
            return code != null && code.promotionId() == gave.promotionId() ? code.hash() : null;
        }

        @Nullable
        Long referrer() {
            LineId referrer = taking.referrer();
            return referrer == null || gave.referrerDays() == 0 ? null : referrer.number();
        }
    }

    private record Person(int promotionId, String key) {}

    private final JdbcClient database;

    UseStore(JdbcClient database) {
        this.database = database;
    }

    static Stream<Row> rows(Uses.Use use) {
        return use.deal().gave().stream().map(gave -> new Row(use.line(), use.version(), gave, use.taking()));
    }

    static void insert(List<Row> rows, Instant at, Together writes) {
        writes.write(
                INSERT,
                Rows.of(rows)
                        .longs(row -> row.line() == null ? 0 : row.line().number())
                        .ints(Row::version)
                        .ints(row -> row.gave().promotionId())
                        .ints(row -> row.gave().versionId())
                        .longs(row -> row.gave().discountMinor())
                        .ints(row -> row.gave().bonusDays())
                        .longs(row -> row.gave().bonusData())
                        .nullableLongs(Row::referrer)
                        .ints(row -> row.gave().referrerDays())
                        .texts(Row::code)
                        .instants(row -> at));
    }

    static void take(List<Row> rows, Together writes) {
        if (rows.isEmpty()) {
            return;
        }
        List<Row> inTurn = rows.stream()
                .sorted(comparing((Row row) -> row.gave().promotionId()))
                .toList();
        writes.write(
                ROOMS,
                Rows.of(inTurn)
                        .ints(row -> row.gave().promotionId())
                        .longs(row -> row.gave().discountMinor()));
        List<Person> persons = new ArrayList<>();
        for (Row row : inTurn) {
            row.taking()
                    .persons()
                    .forEach(key -> persons.add(new Person(row.gave().promotionId(), key)));
        }
        if (!persons.isEmpty()) {
            writes.write(PERSONS, Rows.of(persons).ints(Person::promotionId).texts(Person::key));
        }
        List<Row> coded = inTurn.stream().filter(row -> row.code() != null).toList();
        if (!coded.isEmpty()) {
            writes.write(CODES, Rows.of(coded).texts(Row::code));
        }
    }

    Map<Integer, Room> rooms(Collection<Integer> promotions) {
        Map<Integer, Room> rooms = new HashMap<>();
        database.sql("""
                select promotion_id, budget_minor - spent_minor, uses_max - uses from promotion_room where promotion_id = any(?)
                """).param(promotions.toArray(Integer[]::new)).query(row -> {
            Long budget = row.getObject(2, Long.class);
            Integer uses = row.getObject(3, Integer.class);
            long endless = Long.MAX_VALUE;
            rooms.put(
                    row.getInt(1), new Room(budget == null ? endless : budget, uses == null ? endless : uses, endless));
        });
        return rooms;
    }

    Map<Uses.PersonUse, Integer> personUses(Collection<Integer> promotions, Collection<String> persons) {
        Map<Uses.PersonUse, Integer> uses = new HashMap<>();
        database.sql(
                        "select promotion_id, person, uses from promotion_person where promotion_id = any(?) and person = any(?)")
                .params(promotions.toArray(Integer[]::new), persons.toArray(String[]::new))
                .query(row -> {
                    uses.put(new Uses.PersonUse(row.getInt(1), row.getString(2)), row.getInt(3));
                });
        return uses;
    }

    Map<Integer, Deal> ofLine(LineId line) {
        Map<Integer, List<Deal.Gave>> gave = new HashMap<>();
        database.sql("select * from promotion_use where line_id = ? order by version, promotion_id")
                .param(line.number())
                .query(row -> {
                    gave.computeIfAbsent(row.getInt("version"), version -> new ArrayList<>())
                            .add(ReservationStore.gave(row));
                });
        Map<Integer, Deal> deals = new HashMap<>();
        gave.forEach((version, all) -> deals.put(version, new Deal(all)));
        return deals;
    }

    List<Uses.Reward> rewards(Collection<LineId> lines, Collection<Integer> versions) {
        return database.sql("""
                        select line_id, version, referrer_line, referrer_days, promotion_id
                        from promotion_use join unnest(?, ?) as asked(line_id, version) using (line_id, version)
                        where referrer_line is not null order by line_id, version, promotion_id
                        """)
                .param(lines.stream().map(LineId::number).toArray(Long[]::new))
                .param(versions.toArray(Integer[]::new))
                .query((row, number) -> new Uses.Reward(
                        new LineId(row.getLong(1)),
                        row.getInt(2),
                        new LineId(row.getLong(3)),
                        row.getInt(4),
                        row.getInt(5)))
                .list();
    }
}

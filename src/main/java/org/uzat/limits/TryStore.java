package org.uzat.limits;

import java.time.Duration;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL of tries. One statement counts and decides, so that two nodes cannot both give the last free try. */
final class TryStore {

    private static final String TAKE = """
            insert into try as t (limit_name, subject_hash, tries, taken, open_at, forgotten_at)
            values (?, ?, 1, true, clock_timestamp() + case when ? <= 1 then ? else 0 end * interval '1 ms',
                    clock_timestamp() + ? * interval '1 ms')
            on conflict (limit_name, subject_hash) do update set
                (tries, taken, open_at, forgotten_at) = (
                    select next.tries, next.taken,
                           case when not next.taken then t.open_at
                                when next.tries < ? then clock_timestamp()
                                else clock_timestamp() + least(?, ? * power(2, least(next.tries - ?, 40))) * interval '1 ms'
                           end,
                           case when next.taken then excluded.forgotten_at else t.forgotten_at end
                    from (select case when t.forgotten_at <= clock_timestamp() then 1
                                      when t.open_at > clock_timestamp() then t.tries
                                      else t.tries + 1 end as tries,
                                 t.forgotten_at <= clock_timestamp() or t.open_at <= clock_timestamp() as taken) next)
            returning case when taken then 0
                           else greatest(1, extract(epoch from open_at - clock_timestamp()) * 1000)::bigint end
            """;

    private static final String TAKE_LOCKED = """
            insert into try as t (limit_name, subject_hash, tries, taken, open_at, forgotten_at)
            values (?, ?, 1, true, clock_timestamp(), clock_timestamp() + ? * interval '1 ms')
            on conflict (limit_name, subject_hash) do update set
                (tries, taken, open_at, forgotten_at) = (
                    select next.tries, next.taken,
                           case when not next.taken then t.open_at
                                when next.tries % ? <> 0 then clock_timestamp()
                                else clock_timestamp()
                                     + (?::bigint[])[least(next.tries / ?, cardinality(?::bigint[]))] * interval '1 ms'
                           end,
                           case when next.taken then excluded.forgotten_at else t.forgotten_at end
                    from (select case when t.forgotten_at <= clock_timestamp() then 1
                                      when t.open_at > clock_timestamp() then t.tries
                                      else t.tries + 1 end as tries,
                                 t.forgotten_at <= clock_timestamp() or t.open_at <= clock_timestamp() as taken) next)
            returning case when taken then 0
                           else greatest(1, extract(epoch from open_at - clock_timestamp()) * 1000)::bigint end
            """;

    /** A count of one is none: its row goes. */
    private static final String TAKE_BACK = """
            with none as (delete from try where limit_name = ? and subject_hash = ? and tries = 1)
            update try set tries = tries - 1, open_at = least(open_at, clock_timestamp())
            where limit_name = ? and subject_hash = ? and tries > 1
            """;

    private final JdbcTemplate jdbc;

    TryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Zero if the try may go on, else the time until the next may. */
    Duration take(Limit limit, byte[] subject) {
        long first = limit.firstWait().toMillis();
        Long millis = jdbc.queryForObject(
                TAKE,
                Long.class,
                limit.name(),
                subject,
                limit.free(),
                first,
                limit.forgottenAfter().toMillis(),
                limit.free(),
                limit.longestWait().toMillis(),
                first,
                limit.free());
        return Duration.ofMillis(Objects.requireNonNull(millis));
    }

    /** Zero if the try may go on, else the time until the next may. */
    Duration take(Locks locks, byte[] subject) {
        Long[] waits = locks.waits().stream().map(Duration::toMillis).toArray(Long[]::new);
        Long millis = jdbc.queryForObject(
                TAKE_LOCKED,
                Long.class,
                locks.name(),
                subject,
                locks.forgottenAfter().toMillis(),
                locks.every(),
                waits,
                locks.every(),
                waits);
        return Duration.ofMillis(Objects.requireNonNull(millis));
    }

    /** Zero unless it is locked. */
    Duration locked(String name, byte[] subject) {
        String sql = """
                select greatest(1, extract(epoch from open_at - clock_timestamp()) * 1000)::bigint from try
                where limit_name = ? and subject_hash = ? and open_at > clock_timestamp() and forgotten_at > clock_timestamp()
                """;
        return jdbc.query(sql, (row, number) -> Duration.ofMillis(row.getLong(1)), name, subject).stream()
                .findFirst()
                .orElse(Duration.ZERO);
    }

    void takeBack(String name, byte[] subject) {
        jdbc.update(TAKE_BACK, name, subject, name, subject);
    }

    void forget(Limit limit, byte[] subject) {
        jdbc.update("delete from try where limit_name = ? and subject_hash = ?", limit.name(), subject);
    }

    /** A count below one is none, so the first try stays. */
    void giveBack(Limit limit, byte[] subject) {
        jdbc.update("""
                update try set tries = greatest(tries - 1, 1), open_at = least(open_at, clock_timestamp())
                where limit_name = ? and subject_hash = ?
                """, limit.name(), subject);
    }

    int purge() {
        return jdbc.update("delete from try where forgotten_at <= clock_timestamp()");
    }
}

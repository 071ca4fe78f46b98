package org.uzat.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uzat.database.Rows;

/** Many shops at once, written past the importer, for whoever asks how the nearest of them are found. */
public final class ManyShops {

    private static final String INSERT = """
            insert into outlet (operator_id, code, name, zone, latitude, longitude, opening_hours, offers)
            select 1, code, code, 'Asia/Baku', latitude, longitude, 'Mo-Sa 09:00-19:00', array['RENEWAL', 'CASH']
            from unnest(?, ?, ?) as row(code, latitude, longitude)
            """;

    private record Row(String code, double latitude, double longitude) {}

    private ManyShops() {}

    /** Scatters shops over a rectangle of the globe. */
    public static void scatter(
            JdbcTemplate jdbc,
            String prefix,
            int count,
            Random random,
            double south,
            double west,
            double north,
            double east) {
        List<Row> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double longitude = west + random.nextDouble() * (east - west);
            rows.add(new Row(
                    prefix + i,
                    south + random.nextDouble() * (north - south),
                    longitude > 180 ? longitude - 360 : longitude));
        }
        jdbc.update(
                INSERT, Rows.of(rows).texts(Row::code).doubles(Row::latitude).doubles(Row::longitude));
    }

    /** A hundred thousand, a third of them in the capital, the others all over Azerbaijan. */
    public static void country(JdbcTemplate jdbc, Random random) {
        scatter(jdbc, "B", 33_000, random, 40.3, 49.7, 40.5, 50.1);
        scatter(jdbc, "A", 67_000, random, 38.4, 44.8, 41.9, 50.6);
        jdbc.execute("analyze outlet");
    }
}

package org.uzat.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.uzat.database.TestDatabase;

/** The nearest shops: found by the index, and the same that a scan of all would find, anywhere on earth. */
@Tag("store")
class NearestTest {

    private static final Position FOUNTAINS = new Position(40.3719, 49.8369);
    private static final DataSource database = TestDatabase.fresh();
    private static final JdbcTemplate jdbc = new JdbcTemplate(database);
    private static final Nearest nearest = new Nearest(new NearStore(new NamedParameterJdbcTemplate(database)));

    @BeforeAll
    static void scatter() {
        Random random = new Random(6);
        ManyShops.country(jdbc, random);
        ManyShops.scatter(jdbc, "D", 2_000, random, -17.5, 179.0, -16.5, 181.0); // over the date line
        ManyShops.scatter(jdbc, "N", 500, random, 89.0, -180, 90, 180);
        ManyShops.scatter(jdbc, "S", 500, random, -90, -180, -89.0, 180);
        ManyShops.scatter(
                jdbc, "T", 2_000, random, 69.0, 18.0, 70.0, 20.0); // where a degree east is a third of one north
        jdbc.execute("analyze outlet");
    }

    @Test
    void looksIntoTheIndexAndNotThroughTheTable() {
        List<String> plan = new ArrayList<>();
        new NearStore(new NamedParameterJdbcTemplate(new JdbcTemplate(database) {
                    @Override
                    public <T> List<T> query(
                            org.springframework.jdbc.core.PreparedStatementCreator creator,
                            org.springframework.jdbc.core.RowMapper<T> mapper) {
                        plan.addAll(jdbc.query(
                                connection -> connection.prepareStatement(
                                        "explain " + creator.createPreparedStatement(connection)),
                                (row, i) -> row.getString(1)));
                        return super.query(creator, mapper);
                    }
                }))
                .nearest(FOUNTAINS, Wanted.near(FOUNTAINS, 10), 10);

        assertThat(plan)
                .anyMatch(line -> line.contains("Index Scan using outlet_place"))
                .noneMatch(line -> line.contains("Seq Scan"));
        assertThat(String.join("\n", plan)).contains("Order By: (place <->");
    }

    @Test
    void findsWhatAScanWouldFind() {
        Random random = new Random(7);
        List<Position> shops = jdbc.query(
                "select latitude, longitude from outlet", (row, i) -> new Position(row.getDouble(1), row.getDouble(2)));
        List<Position> from = new ArrayList<>(List.of(
                FOUNTAINS,
                new Position(-17, 180),
                new Position(-17, -180),
                new Position(-16.9, 179.9999),
                new Position(-17.2, -179.9999),
                new Position(90, 0),
                new Position(89.95, 77),
                new Position(89.3, 179.99),
                new Position(-90, -100),
                new Position(69.5, 19)));
        IntStream.range(0, 20).forEach(i -> {
            from.add(new Position(40.3 + random.nextDouble() * .2, 49.7 + random.nextDouble() * .4));
            from.add(new Position(69.0 + random.nextDouble(), 18 + random.nextDouble() * 2));
        });
        for (Position one : from) {
            List<Double> found = nearest.find(Wanted.near(one, 7), 7).stream()
                    .map(Nearest.Near::meters)
                    .toList();
            List<Double> all =
                    shops.stream().map(one::metersTo).sorted().limit(7).toList();
            assertThat(found).as(one.toString()).isEqualTo(all);
        }
    }

    @Test
    void findsSomethingFromFarAway() {
        Position beijing = new Position(39.9, 116.4);

        List<Nearest.Near> found = nearest.find(Wanted.near(beijing, 5), 5);

        assertThat(found).hasSize(5).isSortedAccordingTo(Comparator.comparing(Nearest.Near::meters));
    }

    @Test
    void asksForWhatAShopDoes() {
        jdbc.update("""
                insert into outlet (operator_id, code, name, zone, latitude, longitude, offers, languages)
                values (2, 'ESIM', 'x', 'Asia/Baku', 40.6, 49.9, '{RENEWAL,ESIM}', '{zh,en}'),
                       (2, 'GONE', 'x', 'Asia/Baku', 40.6, 49.9, '{RENEWAL,ESIM}', '{zh}')
                """);
        jdbc.update("update outlet set closed = true where code = 'GONE'");

        assertThat(codes(new Wanted(FOUNTAINS, Set.of(Offer.ESIM), Set.of(), false, null, 5)))
                .containsExactly("ESIM");
        assertThat(codes(new Wanted(FOUNTAINS, Set.of(), Set.of(org.uzat.language.Language.ZH), false, null, 5)))
                .containsExactly("ESIM");
        assertThat(codes(new Wanted(FOUNTAINS, Set.of(), Set.of(), false, (short) 2, 5)))
                .containsExactly("ESIM");
        assertThat(codes(new Wanted(null, Set.of(Offer.ESIM), Set.of(), false, null, 5)))
                .containsExactly("ESIM");
        assertThat(codes(new Wanted(FOUNTAINS, Set.of(Offer.CARD), Set.of(), false, null, 5)))
                .isEmpty();
    }

    @Test
    void readsAPosition() {
        assertThat(Position.parse("40.37, 49.85")).contains(new Position(40.37, 49.85));
        assertThat(Position.parse("-90,180")).contains(new Position(-90, 180));
        for (String wrong :
                List.of("", "40", "91,0", "0,181", "40.37;49.85", "1e1,2", "NaN,1", "40.37,49.85,1", "a,b")) {
            assertThat(Position.parse(wrong)).as(wrong).isEmpty();
        }
        assertThat(new Position(0, 179.5).metersTo(new Position(0, -179.5))).isBetween(111_000.0, 111_400.0);
    }

    private static List<String> codes(Wanted wanted) {
        return nearest.find(wanted, wanted.limit()).stream()
                .map(near -> near.shop().outlet().code())
                .toList();
    }
}

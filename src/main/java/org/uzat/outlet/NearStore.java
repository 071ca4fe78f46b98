package org.uzat.outlet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;

/** Shops by where they are and what they do. */
@Component
class NearStore {

    private static final String COLUMNS =
            OutletStore.COLUMNS + ", latitude, longitude, opening_hours, offers, languages ";

    private static final String SUITING = """
            not closed and place is not null and offers @> string_to_array(:offers, ' ')
            and languages @> string_to_array(:languages, ' ') and (cast(:operator as smallint) is null or operator_id = :operator)
            """;

    /** The index gives them nearest first; beyond the date line it is asked a second time, as if from the other side. */
    private static final String NEAREST = "(" + onThisSide("x") + ") union (" + onThisSide("otherX") + ")";

    private static final String WITHIN = "select " + COLUMNS + " from outlet where " + SUITING
            + " and place <@ box(point(:west, :south), point(:east, :north))";

    private static final String LISTED = "select " + COLUMNS + " from outlet where " + """
            not closed and offers @> string_to_array(:offers, ' ') and languages @> string_to_array(:languages, ' ')
            and (cast(:operator as smallint) is null or operator_id = :operator) order by operator_id, code limit :most
            """;

    private static final String ONE =
            "select " + COLUMNS + " from outlet where not closed and operator_id = :operator and code = :code";

    private final NamedParameterJdbcTemplate jdbc;

    NearStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest on the map, and as many from over the date line; in no order. */
    List<Shop> nearest(Position from, Wanted wanted, int most) {
        double x = from.longitude();
        MapSqlParameterSource given = suiting(wanted)
                .addValue("x", x)
                .addValue("otherX", x < 0 ? x + 360 : x - 360)
                .addValue("y", MapBox.northing(from.latitude()))
                .addValue("most", most);
        return jdbc.query(NEAREST, given, NearStore::shop);
    }

    /** All within some boxes of the map. */
    List<Shop> within(List<MapBox> boxes, Wanted wanted) {
        List<Shop> shops = new ArrayList<>();
        for (MapBox box : boxes) {
            MapSqlParameterSource given = suiting(wanted)
                    .addValue("west", box.west())
                    .addValue("south", box.south())
                    .addValue("east", box.east())
                    .addValue("north", box.north());
            shops.addAll(jdbc.query(WITHIN, given, NearStore::shop));
        }
        return shops;
    }

    /** By operator and code, wherever they are. */
    List<Shop> listed(Wanted wanted, int most) {
        return jdbc.query(LISTED, suiting(wanted).addValue("most", most), NearStore::shop);
    }

    Optional<Shop> one(short operatorId, String code) {
        return jdbc.query(ONE, Map.of("operator", operatorId, "code", code), NearStore::shop).stream()
                .findFirst();
    }

    private static String onThisSide(String x) {
        return "select " + COLUMNS + " from outlet where " + SUITING + " order by place <-> point(:" + x
                + ", :y) limit :most";
    }

    private static MapSqlParameterSource suiting(Wanted wanted) {
        return new MapSqlParameterSource()
                .addValue("offers", wanted.offers().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .addValue(
                        "languages",
                        wanted.languages().stream().map(Language::tag).collect(Collectors.joining(" ")))
                .addValue("operator", wanted.operatorId(), java.sql.Types.SMALLINT);
    }

    private static Shop shop(ResultSet row, int i) throws SQLException {
        double latitude = row.getDouble("latitude");
        boolean onMap = !row.wasNull();
        return new Shop(
                OutletStore.outlet(row, i),
                onMap ? new Position(latitude, row.getDouble("longitude")) : null,
                row.getString("opening_hours"),
                all(row, "offers", Offer.class, Offer::valueOf),
                all(
                        row,
                        "languages",
                        Language.class,
                        tag -> Language.tagged(tag).orElseThrow()));
    }

    private static <E extends Enum<E>> Set<E> all(
            ResultSet row, String column, Class<E> type, Function<String, E> named) throws SQLException {
        Set<E> all = EnumSet.noneOf(type);
        @Nullable String[] names = (String[]) row.getArray(column).getArray();
        Arrays.stream(names).forEach(name -> all.add(named.apply(name)));
        return all;
    }
}

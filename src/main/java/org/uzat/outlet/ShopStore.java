package org.uzat.outlet;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;
import org.uzat.language.Language;

/** The SQL of shops that come in. */
@Component
class ShopStore {

    private static final String PUT = """
            insert into outlet (operator_id, code, name, zone, phone, seller, latitude, longitude, address_zh, address_en,
                address_az, address_ru, opening_hours, offers, languages, closed, row_hash)
            select operator_id, code, name, zone, phone, seller, latitude, longitude, zh, en, az, ru, hours,
                string_to_array(offers, ' '), string_to_array(languages, ' '), closed, hash
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as row(operator_id, code, name, zone, phone, seller,
                latitude, longitude, zh, en, az, ru, hours, offers, languages, closed, hash)
            on conflict (operator_id, code) do update set name = excluded.name, zone = excluded.zone, phone = excluded.phone,
                seller = excluded.seller, latitude = excluded.latitude, longitude = excluded.longitude,
                address_zh = excluded.address_zh, address_en = excluded.address_en, address_az = excluded.address_az,
                address_ru = excluded.address_ru, opening_hours = excluded.opening_hours, offers = excluded.offers,
                languages = excluded.languages, closed = excluded.closed, row_hash = excluded.row_hash
            where outlet.row_hash is distinct from excluded.row_hash
            """;

    private final JdbcTemplate jdbc;

    ShopStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes those that are new or say something new; all imports take rows in the same order, so that none waits for another in a ring. */
    int put(List<ShopRow> shops) {
        List<ShopRow> rows = shops.stream()
                .sorted(Comparator.comparing(ShopRow::operatorId).thenComparing(ShopRow::code))
                .toList();
        return jdbc.update(
                PUT,
                Rows.of(rows)
                        .ints(ShopRow::operatorId)
                        .texts(ShopRow::code)
                        .texts(ShopRow::name)
                        .texts(row -> row.zone().getId())
                        .texts(ShopRow::phone)
                        .texts(ShopRow::seller)
                        .doubles(row -> row.position().latitude())
                        .doubles(row -> row.position().longitude())
                        .texts(row -> address(row, Language.ZH))
                        .texts(row -> address(row, Language.EN))
                        .texts(row -> address(row, Language.AZ))
                        .texts(row -> address(row, Language.RU))
                        .texts(ShopRow::hours)
                        .texts(ShopRow::offers)
                        .texts(ShopRow::languages)
                        .booleans(ShopRow::closed)
                        .texts(ShopRow::hash));
    }

    private static @Nullable String address(ShopRow row, Language language) {
        return row.address().get(language);
    }
}

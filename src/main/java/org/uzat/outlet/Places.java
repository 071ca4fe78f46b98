package org.uzat.outlet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;

/**
 * Where somebody may look for a shop from who gives no position: Azerbaijan's cities, airports and Baku's metro stations, or the table
 * that the setting {@code uzat.shops.places} names.
 */
@Component
public class Places {

    private final List<Place> all;

    Places(@Value("${uzat.shops.places:classpath:outlet/places.csv}") Resource table) {
        List<Place> places = new ArrayList<>();
        try {
            ShippedTable.read(table, row -> places.add(place(row)));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of places cannot be read", e);
        }
        this.all = List.copyOf(places);
    }

    /** All, in the table's order; the first is where a list begins when nobody has said. */
    public List<Place> all() {
        return all;
    }

    /** The one of this code. */
    public Optional<Place> byCode(String code) {
        return all.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    private static Place place(NamedCsvRecord row) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, row.getField("name_" + language.tag()).strip());
        }
        Position position = new Position(
                Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude")));
        return new Place(
                row.getField("code"),
                Place.Kind.valueOf(row.getField("kind")),
                position,
                names,
                row.getField("other_words"));
    }
}

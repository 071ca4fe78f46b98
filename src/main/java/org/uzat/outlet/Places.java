package org.uzat.outlet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.uzat.language.Folding;
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

    /**
     * Those that somebody may have meant, by any of their names in any language, the likeliest first.
     *
     * @param typed as it was typed; without case, and without the marks that a keyboard abroad lacks
     */
    public List<Place> named(String typed, Language language) {
        Folding folding = new Folding(language);
        String wanted = folding.fold(typed.strip());
        if (wanted.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(place -> likeness(place, wanted, folding) > 0)
                .sorted(Comparator.comparing((Place place) -> -likeness(place, wanted, folding)))
                .toList();
    }

    /** 3 where it is called exactly so, 2 where one of its names begins so, 1 where it is in one, else 0. */
    private static int likeness(Place place, String wanted, Folding folding) {
        List<String> names = Stream.concat(
                        place.names().values().stream(),
                        Stream.of(place.otherWords().split(" ", -1)))
                .map(folding::fold)
                .toList();
        if (names.contains(wanted)) {
            return 3;
        }
        String words = " " + String.join(" ", names) + " " + folding.fold(place.otherWords());
        return words.contains(" " + wanted) ? 2 : words.contains(wanted) ? 1 : 0;
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

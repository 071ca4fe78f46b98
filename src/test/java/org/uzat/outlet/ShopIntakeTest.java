package org.uzat.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.intake.StockModules;
import org.uzat.intake.Tally;
import org.uzat.intake.UnreadableFile;
import org.uzat.language.Language;
import org.uzat.operator.Operators;

/** Shops come in by file: CSV, GeoJSON, or what OpenStreetMap's Overpass answers. */
@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=clean", webEnvironment = WebEnvironment.NONE)
class ShopIntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z"); // noon in Baku, a Wednesday
    private static final String HEADER =
            "operator,code,name,latitude,longitude,address_az,address_en,opening_hours,phone,"
                    + "seller,services,languages,zone,closed";

    @Autowired
    private Imports imports;

    @Autowired
    private Outlets outlets;

    @Autowired
    private Operators operators;

    @TempDir
    private Path folder;

    @BeforeEach
    void loadOperators() {
        SampleFiles.load(imports, "caspian");
        SampleFiles.load(imports, "dune");
    }

    @Test
    void readsEveryColumn() {
        assertThat(csv("caspian,sahil,Sahil,40.3716,49.8442,\"Bakı, Nizami 1\",\"Baku, 1 Nizami St\",Mo-Su 09:00-21:00,"
                                + "012 555 00 01,Caspian Shops,NEW_SIM|cash,zh|EN,Europe/Berlin,no")
                        .loaded())
                .isEqualTo(1);

        Found found = shop("SAHIL");
        assertThat(found.shop().position()).isEqualTo(new Position(40.3716, 49.8442));
        assertThat(found.shop().offers()).containsExactlyInAnyOrder(Offer.NEW_SIM, Offer.CASH);
        assertThat(found.shop().languages()).containsExactlyInAnyOrder(Language.ZH, Language.EN);
        assertThat(found.standing())
                .as("nine in Berlin")
                .isEqualTo(new Standing.Open(Instant.parse("2026-11-25T20:00:00Z")));
        Outlet outlet = found.shop().outlet();
        assertThat(outlet.phone()).isEqualTo("+994125550001");
        assertThat(outlet.seller()).isEqualTo("Caspian Shops");
        assertThat(outlet.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(outlet.address().in(Language.EN)).contains("Baku, 1 Nizami St");
        assertThat(outlet.address().in(Language.RU)).as("falls back").contains("Bakı, Nizami 1");
        assertThat(outlets.byCode(caspian(), "SAHIL")).contains(outlet);
    }

    @Test
    void changesNothingTheSecondTimeAndTakesWhatIsNew() {
        String first = "caspian,ONE,One,40.1,49.1,,,24/7,,,,,,";
        String second = "caspian,TWO,Two,40.2,49.2,,,24/7,,,,,,";
        assertThat(csv(first, second).loaded()).isEqualTo(2);
        int id = shop("ONE").shop().outlet().id();

        Tally again = csv(first, second);
        assertThat(again.loaded()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);

        Tally moved = csv(first.replace("One", "First").replace("40.1", "40.15"));
        assertThat(moved.loaded()).isEqualTo(1);
        assertThat(shop("ONE").shop().outlet().name()).isEqualTo("First");
        assertThat(shop("ONE").shop().outlet().id()).as("the same shop").isEqualTo(id);
        assertThat(shop("TWO").shop().outlet().name())
                .as("is not in the file, and stays")
                .isEqualTo("Two");

        assertThat(csv(second + "yes").loaded()).isEqualTo(1);
        assertThat(outlets.shop(caspian(), "TWO", NOW)).as("closed").isEmpty();
        assertThat(outlets.byCode(caspian(), "TWO")).as("its receipts are not").isPresent();
        assertThat(outlets.all()).noneMatch(outlet -> outlet.code().equals("TWO"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody,X,X,40,49,,,,,,,,, | there is no operator nobody",
                ",X,X,40,49,,,,,,,,, | operator is missing",
                "caspian,has blank,X,40,49,,,,,,,,, | code is no code",
                "caspian,X,,40,49,,,,,,,,, | name is missing",
                "caspian,X,X,91,49,,,,,,,,, | latitude is no number of degrees",
                "caspian,X,X,40,-181,,,,,,,,, | longitude is no number of degrees",
                "caspian,X,X,\"40,3\",49,,,,,,,,, | latitude is no number of degrees",
                "caspian,X,X,NaN,49,,,,,,,,, | latitude is no number of degrees",
                "caspian,X,X,40,49,,,nine to five,,,,,, | opening_hours is not in the syntax",
                "caspian,X,X,40,49,,,,12,,,,, | phone is no telephone number",
                "caspian,X,X,40,49,,,,,,COFFEE,,, | services has a word",
                "caspian,X,X,40,49,,,,,,,de,, | languages has a word",
                "caspian,X,X,40,49,,,,,,,,Baku, | zone is no IANA time zone",
                "caspian,X,X,40,49,,,,,,,,,perhaps | closed is neither yes nor no"
            })
    void rejectsABadRowWithItsReason(String row, String reason) {
        Tally tally = csv(row, "caspian,GOOD,Good,40,49,,,,,,,,,");

        assertThat(tally.rejected()).isEqualTo(1);
        assertThat(tally.rows()).as("the good one is taken").isEqualTo(2);
        assertThat(SampleFiles.rejects(tally))
                .singleElement()
                .asString()
                .startsWith("2,")
                .contains(reason);
    }

    @Test
    void takesTheFirstOfTwoRowsThatContradictEachOther() {
        Tally tally = csv(
                "caspian,TWICE,A,40,49,,,,,,,,,", "caspian,twice,A,40,49,,,,,,,,,", "caspian,TWICE,B,40,49,,,,,,,,,");

        assertThat(tally.loaded()).isEqualTo(1);
        assertThat(tally.unchanged()).isEqualTo(1);
        assertThat(SampleFiles.rejects(tally)).singleElement().asString().contains("line 2 says something else");
    }

    @Test
    void readsGeoJson() {
        Tally tally = load("shops.geojson", "caspian", """
                {"type": "FeatureCollection", "name": "our shops", "features": [
                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [49.8486, 40.3799]},
                   "properties": {"ref": "may28", "name": "28 May", "addr:street": "28 May küçəsi", "addr:housenumber": "5",
                     "addr:city": "Bakı", "addr:street:ru": "улица 28 Мая", "opening_hours": "Mo-Sa 09:00-19:00; PH off",
                     "phone": "+994 12 555 00 02; +994 12 555 00 03", "payment:cash": "yes", "payment:visa": "yes",
                     "language:zh": "yes", "services": "RENEWAL ESIM", "operator": "Some company"}},
                  {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": []}, "properties": {"ref": "P", "name": "P"}}
                ]}""");

        assertThat(tally.loaded()).isEqualTo(1);
        assertThat(SampleFiles.rejects(tally)).singleElement().asString().contains("geometry is no Point");
        Shop shop = shop("MAY28").shop();
        assertThat(shop.position()).isEqualTo(new Position(40.3799, 49.8486));
        assertThat(shop.outlet().address().local()).contains("28 May küçəsi 5, Bakı");
        assertThat(shop.outlet().address().in(Language.RU)).contains("улица 28 Мая 5");
        assertThat(shop.outlet().phone()).isEqualTo("+994125550002");
        assertThat(shop.offers()).containsExactlyInAnyOrder(Offer.RENEWAL, Offer.ESIM, Offer.CASH, Offer.CARD);
        assertThat(shop.languages()).containsExactly(Language.ZH);
        assertThat(shop("MAY28").standing()).isEqualTo(new Standing.Open(Instant.parse("2026-11-25T15:00:00Z")));
    }

    @Test
    void readsWhatOverpassAnswers() {
        String answer = """
                {"version": 0.6, "osm3s": {"copyright": "OpenStreetMap contributors"}, "elements": [
                  {"type": "node", "id": 4711, "lat": 40.41, "lon": 49.87, "tags": {"shop": "mobile_phone", "brand": "Caspian"}},
                  {"type": "way", "id": 12, "center": {"lat": 40.5, "lon": 49.9}, "tags": {"name": "Mall", "opening_hours": "sunrise-sunset"}},
                  {"type": "way", "id": 13, "tags": {"name": "No center"}},
                  {"type": "node", "id": 1, "lat": 40.0, "lon": 49.0}
                ]}""";
        Tally tally = load("osm.json", "caspian", answer);

        assertThat(tally.loaded()).isEqualTo(2);
        assertThat(tally.rows()).as("a point without tags is no shop").isEqualTo(3);
        assertThat(SampleFiles.rejects(tally)).singleElement().asString().contains("needs a center");
        assertThat(shop("N4711").shop().outlet().name()).isEqualTo("Caspian");
        assertThat(shop("N4711").shop().offers()).containsExactly(Offer.RENEWAL);
        assertThat(shop("W12").standing()).isInstanceOf(Standing.Unclear.class);
        assertThat(shop("W12").shop().hours()).as("shown as it is").isEqualTo("sunrise-sunset");
        assertThat(load("osm.json", "caspian", answer).unchanged()).isEqualTo(2);
    }

    @Test
    void saysWhyNothingCanBeRead() {
        assertThatThrownBy(() -> load("x.json", "caspian", "[1, 2]")).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> load("x.json", "caspian", "{\"a\": 1}"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("neither features");
        assertThatThrownBy(() -> load("x.csv", "caspian", "code,nonsense\n1,2"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("unknown column 'nonsense'");
        assertThat(load("x.json", "caspian", "{\"features\": [{\"type\": ").rejected())
                .isEqualTo(1);
    }

    @Test
    void findsTheNearestOfAnOperatorThatAreOpen() {
        load("dune.csv", "dune", """
                code,name,latitude,longitude,opening_hours,services
                NEAR,Near,29.37,47.97,Mo-Su 20:00-23:00,RENEWAL
                FAR,Far,29.40,48.00,24/7,RENEWAL|ESIM
                FURTHER,Further,29.50,48.10,24/7,RENEWAL
                """);
        Position kuwait = new Position(29.36, 47.97);
        short dune = operators.byCode("dune", NOW).orElseThrow().operatorId();

        assertThat(outlets.find(new Wanted(kuwait, java.util.Set.of(), java.util.Set.of(), true, dune, 1), NOW))
                .extracting(found -> found.shop().outlet().code())
                .containsExactly("FAR");
        List<Found> all =
                outlets.find(new Wanted(kuwait, java.util.Set.of(), java.util.Set.of(), false, dune, 10), NOW);
        assertThat(all).extracting(found -> found.shop().outlet().code()).containsExactly("NEAR", "FAR", "FURTHER");
        assertThat(all.getFirst().standing()).isInstanceOf(Standing.Closed.class);
        assertThat(all.getFirst().meters()).isBetween(1_100.0, 1_125.0);
    }

    private Found shop(String code) {
        return outlets.shop(caspian(), code, NOW).orElseThrow();
    }

    private short caspian() {
        return operators.byCode("caspian", NOW).orElseThrow().operatorId();
    }

    private Tally csv(String... rows) {
        return load("shops.csv", null, HEADER + "\n" + String.join("\n", rows));
    }

    private Tally load(String name, @Nullable String operator, String content) {
        return imports.load("shops", SampleFiles.file(folder, name, content), operator);
    }
}

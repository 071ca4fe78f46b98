package org.uzat.web.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.uzat.language.Language;
import org.uzat.language.Texts;
import org.uzat.outlet.Position;

/** What links, distances and settings of the map say. */
class ShopWordsTest {

    private static final Resource OUTLINE = new ClassPathResource("outlet/outline-az.geojson");

    @Test
    void leadsThereInEveryMap() {
        List<Directions> ways = Directions.to(new Position(40.3708, 49.8456), "Bakı & Sahil (1)");

        assertThat(ways)
                .extracting(Directions::link)
                .containsExactly(
                        "geo:40.370800,49.845600?q=40.370800,49.845600(Bak%C4%B1%20%26%20Sahil%20%281%29)",
                        "https://www.google.com/maps/dir/?api=1&destination=40.370800,49.845600",
                        "https://maps.apple.com/?daddr=40.370800,49.845600&q=Bak%C4%B1%20%26%20Sahil%20%281%29",
                        "https://yandex.com/maps/?rtext=~40.370800,49.845600&rtt=auto",
                        "https://2gis.az/directions/points/%7C49.845600%2C40.370800",
                        "https://uri.amap.com/navigation?to=49.845600,40.370800,Bak%C4%B1%20%26%20Sahil%20%281%29"
                                + "&mode=car&coordinate=wgs84&callnative=1&src=uzat");
    }

    @Test
    void writesDistancesAsEachLanguageDoes() {
        assertThat(distance(Language.EN, 4)).isEqualTo("0 m");
        assertThat(distance(Language.EN, 424)).isEqualTo("420 m");
        assertThat(distance(Language.EN, 997)).isEqualTo("1 km");
        assertThat(distance(Language.RU, 1_240)).isEqualTo("1,2 км");
        assertThat(distance(Language.AZ, 1_240)).isEqualTo("1,2 km");
        assertThat(distance(Language.ZH, 13_700)).isEqualTo("14公里");
    }

    @Test
    void letsTilesComeFromTheirHostOnly() {
        assertThat(new MapSettings(null, "", OUTLINE).hosts()).isEmpty();
        assertThat(new MapSettings("https://tiles.example:8443/a/{z}/{x}/{y}.png", "", OUTLINE).hosts())
                .containsExactly("https://tiles.example:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiles.example/{z}",
                "javascript:alert(1)//x",
                "https://{s}.tiles.example/{z}",
                "https://a.example; script-src *//x",
                "https://a.example/ 'unsafe-inline'"
            })
    void refusesTilesThatWouldOpenThePage(String tiles) {
        assertThatThrownBy(() -> new MapSettings(tiles, "", OUTLINE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String distance(Language language, double meters) {
        return Texts.load().in(language).formats().distance(meters).replace('\u00a0', ' ');
    }
}

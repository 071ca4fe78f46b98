package org.uzat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.money.MoneySource;
import org.uzat.operator.Operators;

/** The published table of 1 July 2024, row by row and edge by edge, as the importer loads it. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Tag("store")
class PublishedBandsTest {

    private static final Instant AFTER = Instant.parse("2024-07-01T00:00:00Z");
    private static final Currency AZN = Currency.getInstance("AZN");

    @Autowired
    Imports imports;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Operators operators;

    @BeforeEach
    void load() {
        SampleFiles.load(imports, "caspian");
    }

    @ParameterizedTest
    @CsvSource({
        "99, 0",
        "100, 5",
        "199, 5",
        "200, 10",
        "299, 10",
        "300, 20",
        "499, 20",
        "500, 30",
        "999, 30",
        "1000, 60",
        "2499, 60",
        "2500, 90",
        "4999, 90",
        "5000, 120",
        "9999, 120",
        "10000, 0"
    })
    void electronicMoneyBuysDaysByItsBand(long minor, int days) {
        assertThat(days(MoneySource.ELECTRONIC, minor)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 5",
        "101, 0",
        "199, 0",
        "200, 10",
        "300, 20",
        "500, 30",
        "1000, 60",
        "2500, 90",
        "5000, 120",
        "10000, 120",
        "10001, 0"
    })
    void scratchCardsBuyDaysByTheirFaceValue(long minor, int days) {
        assertThat(days(MoneySource.VOUCHER, minor)).isEqualTo(days);
    }

    @Test
    void theTableHoldsFromTheOperatorsMidnightOn() {
        short operator = operators.byCode("caspian", AFTER).orElseThrow().operatorId();
        Instant midnight = Instant.parse("2024-06-30T20:00:00Z");
        Catalogue catalogue = catalogues.current();

        assertThat(catalogue.bands(operator, MoneySource.ELECTRONIC, midnight.minusMillis(1)))
                .isEmpty();
        BandTable table =
                catalogue.bands(operator, MoneySource.ELECTRONIC, midnight).orElseThrow();
        assertThat(table.currency()).isEqualTo(AZN);
        assertThat(table.bands())
                .allMatch(band -> band.reloadWindowDays() == 180)
                .hasSize(7);
    }

    private int days(MoneySource source, long minor) {
        short operator = operators.byCode("caspian", AFTER).orElseThrow().operatorId();
        Optional<Band> band = catalogues
                .current()
                .bands(operator, source, AFTER)
                .orElseThrow()
                .band(minor);
        return band.map(Band::days).orElse(0);
    }
}

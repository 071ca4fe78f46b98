package org.uzat.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.uzat.money.Money;

/** The printer's file opens with its password and tells nothing without. */
class PrintFileTest {

    private static final String PASSWORD = "printer's password";

    private final Batch batch = new Batch(
            12,
            (short) 1,
            new Money(500, Currency.getInstance("AZN")),
            1,
            LocalDate.parse("2027-12-31"),
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            Map.of());
    private final Pin pin = Pin.parse("1234-5678 9012 3456").orElseThrow();
    private final List<Batches.Card> cards = List.of(new Batches.Card(Serials.text(Serials.of(12, 1)), pin));

    @Test
    void opensWithItsPassword() throws IOException {
        byte[] file = PrintFile.of(batch, cards, PASSWORD);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890123456");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), PASSWORD.toCharArray())) {
            assertThat(zip.getNextEntry().getFileName()).isEqualTo("vouchers-000012.csv");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("""
                            serial,pin,face_value,currency,last_day
                            000012000001,1234567890123456,5.00,AZN,2027-12-31
                            """);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), "another password".toCharArray())) {
            assertThatThrownBy(zip::getNextEntry).isInstanceOf(ZipException.class);
        }
    }

    @Test
    void wantsAPasswordWorthTheName() {
        assertThatThrownBy(() -> PrintFile.of(batch, cards, "too short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsPinsAsPeopleTypeThem() {
        assertThat(pin.spaced()).isEqualTo("1234 5678 9012 3456");
        assertThat(Pin.parse("１２３４ 5678\u00a09012 3456").orElseThrow().spaced()).isEqualTo(pin.spaced());
        assertThat(Pin.parse("123456789012345")).isEmpty();
        assertThat(Pin.parse("12345678901234567")).isEmpty();
        assertThat(Pin.parse("1234567890123456x")).isEmpty();
        assertThat(Pin.parse("")).isEmpty();
        assertThat(Serials.parse("0000 1200 0001")).isEqualTo(12_000_001);
        assertThat(Serials.parse("12a")).isEqualTo(-1);
    }
}

package org.uzat.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uzat.intake.BadField;
import tools.jackson.databind.json.JsonMapper;

/** The seller in an operator's settings: optional, whole where it is there, and written back as it was read. */
class SellerJsonTest {

    private static final String SETTINGS = """
            {"code": "caspian", "name": "Caspian", "currency": "AZN", "zone": "Asia/Baku", "region": "AZ",
             "effectiveFrom": "2024-01-01", "policies": {"graceDays": 30, "reloadDays": 180}%s}
            """;

    @Test
    void isReadAndWrittenBack() {
        List<BadField> faults = new ArrayList<>();
        OperatorSettings read = read(
                ", \"seller\": {\"name\": \"Xəzər MMC\", \"address\": \"Bakı, İçərişəhər 1\", \"taxId\": \"1234567891\"}",
                faults);
        assertThat(faults).isEmpty();
        assertThat(read.seller()).isEqualTo(new Seller("Xəzər MMC", "Bakı, İçərişəhər 1", null, null, "1234567891"));
        assertThat(SettingsJson.read(JsonMapper.shared().readTree(SettingsJson.write(read)), faults)
                        .seller())
                .isEqualTo(read.seller());
    }

    @Test
    void mayBeLeftOutAndThenChangesNothingOfWhatIsStored() {
        List<BadField> faults = new ArrayList<>();
        OperatorSettings read = read("", faults);
        assertThat(faults).isEmpty();
        assertThat(read.seller()).isNull();
        assertThat(SettingsJson.write(read)).doesNotContain("seller");
    }

    @Test
    void tellsEveryFault() {
        List<BadField> faults = new ArrayList<>();
        read(", \"seller\": {\"name\": \"\", \"voen\": \"1\"}", faults);
        assertThat(faults.stream().map(BadField::column)).contains("seller.name", "seller.address", "seller.voen");
    }

    private static OperatorSettings read(String seller, List<BadField> faults) {
        return SettingsJson.read(JsonMapper.shared().readTree(SETTINGS.replace("%s", seller)), faults);
    }
}

package org.uzat.operator;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.uzat.intake.BadField;
import org.uzat.intake.Codes;
import org.uzat.time.Days;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An operator's settings as JSON, in files and in the database. */
final class SettingsJson {

    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final String PERCENTAGE = "percentage from 0 to 100 with at most two decimals";
    private static final JsonMapper JSON = JsonMapper.shared();

    private SettingsJson() {}

    /** Reads settings without ids; they are of use only where no fault was added. */
    static OperatorSettings read(JsonNode object, List<BadField> faults) {
        SettingsFields fields = new SettingsFields("", object, faults);
        ZoneId zone = fields.required("zone", ZoneOffset.UTC, "IANA time zone such as Asia/Baku", ZoneId::of);
        OperatorSettings settings = new OperatorSettings(
                (short) 0,
                fields.required("code", "", "code of at most 32 letters, digits, '-' and '_'", SettingsJson::code),
                0,
                fields.required(
                        "effectiveFrom", Instant.EPOCH, "date or RFC 3339 instant", text -> instant(text, zone)),
                fields.required("name", "", "name of 1 to 80 characters", text -> sized(text, 80)),
                fields.required("currency", Currency.getInstance("XXX"), "ISO 4217 code", SettingsJson::currency),
                zone,
                fields.required("region", "", "ISO 3166-1 code of two letters", SettingsJson::region),
                requireNonNullElse(fields.text("vatPercent", PERCENTAGE, SettingsJson::vat), 0),
                PoliciesJson.read(fields.inside("policies")),
                fields.text("supportPhone", "telephone number", text -> sized(text, 32)),
                fields.has("seller") ? SellerJson.read(fields.inside("seller")) : null);
        fields.refuseOthers();
        return settings;
    }

    /** Writes settings in one fixed form, the same for the same settings. */
    static String write(OperatorSettings settings) {
        ObjectNode object = JSON.createObjectNode()
                .put("code", settings.code())
                .put("name", settings.name())
                .put("currency", settings.currency().getCurrencyCode())
                .put("zone", settings.zone().getId())
                .put("region", settings.region())
                .put(
                        "vatPercent",
                        BigDecimal.valueOf(settings.vatBasisPoints(), 2).toPlainString())
                .put("effectiveFrom", settings.effectiveFrom().toString());
        object.set("policies", PoliciesJson.write(settings.policies(), object.objectNode()));
        object.put("supportPhone", settings.supportPhone());
        if (settings.seller() != null) { // younger than stored settings: the same file must stay the same
            object.set("seller", SellerJson.write(settings.seller(), object.objectNode()));
        }
        return JSON.writeValueAsString(object);
    }

    private static String code(String text) {
        return require(text, Codes.fits(text));
    }

    private static String sized(String text, int most) {
        return require(text, !text.isEmpty() && text.length() <= most);
    }

    private static String region(String text) {
        return require(text, REGIONS.contains(text));
    }

    private static Currency currency(String text) {
        Currency currency = Currency.getInstance(text);
        require(text, currency.getDefaultFractionDigits() >= 0);
        return currency;
    }

    private static int vat(String text) {
        int basisPoints = new BigDecimal(text).movePointRight(2).intValueExact();
        require(text, basisPoints >= 0 && basisPoints <= 10_000);
        return basisPoints;
    }

    /** A date means the start of that day in the operator's zone. */
    private static Instant instant(String text, ZoneId zone) {
        return text.length() == 10
                ? Days.startOf(LocalDate.parse(text), zone)
                : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String require(String text, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}

package org.uzat.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackAllowance;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.line.Line;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;

/** What a line can buy. */
@RestController
@Tag(name = "Packs")
class PackDoor {

    /** A list on the wire. */
    record PackList(List<PackJson> items) {}

    /** A pack on the wire. */
    record PackJson(
            String code,
            Map<String, String> names,
            MoneyJson price,
            MoneyJson vat,
            Rule rule,
            int days,
            int hours,
            int maxQuantity,
            List<PackAllowance> allowances) {

        static PackJson of(PackVersion pack, OperatorSettings settings) {
            return new PackJson(
                    pack.code(),
                    pack.names(),
                    MoneyJson.of(pack.price()),
                    MoneyJson.of(pack.price().vatIncluded(settings.vatBasisPoints())),
                    pack.rule(),
                    pack.days(),
                    pack.hours(),
                    pack.maxQuantity(),
                    pack.allowances());
        }
    }

    private final LineNames names;
    private final Operators operators;
    private final Catalogues catalogues;
    private final Clock clock;

    PackDoor(LineNames names, Operators operators, Catalogues catalogues, Clock clock) {
        this.names = names;
        this.operators = operators;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Operation(summary = "Packs this line can buy now through a channel, cheapest first")
    @GetMapping("/api/v1/packs")
    PackList get(@RequestParam String line, @RequestParam(defaultValue = "API") Channel channel) {
        Line found = names.line(line);
        Instant now = clock.instant();
        OperatorSettings settings = operators.inForce(found.operatorId(), now);
        return new PackList(catalogues.current().onSale(found.operatorId(), found.cardType(), channel, now).stream()
                .map(pack -> PackJson.of(pack, settings))
                .toList());
    }
}

package org.uzat.api;

import java.time.Instant;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.Outcome;
import org.uzat.origin.Channel;

/** A renewal on the wire. */
record RenewalJson(
        String id,
        String line,
        String pack,
        int quantity,
        MoneyJson price,
        MoneyJson vat,
        ExpiryJson before,
        ExpiryJson after,
        MoneyJson balance,
        Channel channel,
        Instant at) {

    static RenewalJson of(Outcome.Renewed renewed, Catalogues catalogues) {
        String pack = catalogues
                .current()
                .version(renewed.packVersionId())
                .map(PackVersion::code)
                .orElseThrow();
        return new RenewalJson(
                renewed.id().toString(),
                renewed.id().line().toString(),
                pack,
                renewed.quantity(),
                MoneyJson.of(renewed.price()),
                MoneyJson.of(renewed.vat()),
                ExpiryJson.of(renewed.before()),
                ExpiryJson.of(renewed.after()),
                MoneyJson.of(renewed.balance()),
                renewed.channel(),
                renewed.at());
    }
}

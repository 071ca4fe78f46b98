package org.uzat.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.Outcome;
import org.uzat.money.MoneySource;
import org.uzat.origin.Channel;

/** A top-up on the wire. */
record TopUpJson(
        String id,
        String line,
        MoneyJson amount,
        MoneySource source,
        @Nullable String reference,
        int days,
        ExpiryJson before,
        ExpiryJson after,
        MoneyJson balance,
        Channel channel,
        Instant at) {

    static TopUpJson of(Outcome.ToppedUp toppedUp) {
        return new TopUpJson(
                toppedUp.id().toString(),
                toppedUp.id().line().toString(),
                MoneyJson.of(toppedUp.amount()),
                toppedUp.source(),
                toppedUp.reference(),
                toppedUp.days(),
                ExpiryJson.of(toppedUp.before()),
                ExpiryJson.of(toppedUp.after()),
                MoneyJson.of(toppedUp.balance()),
                toppedUp.channel(),
                toppedUp.at());
    }
}

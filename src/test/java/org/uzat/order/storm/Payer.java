package org.uzat.order.storm;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.QuoteItem;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.order.OpenOrder;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;

/** Somebody with one card who wants one thing, and what the storm has done to them so far. */
final class Payer {

    /** What they will do at the bank's page. */
    enum Intent {
        PAY,
        PAY_AT_THE_SECOND_TRY,
        PAY_TOO_LATE,
        PAY_ANOTHER_AMOUNT,
        PAY_IN_ANOTHER_CURRENCY,
        BE_DECLINED,
        NEVER_PAY
    }

    private static final int TOP_UP_MINOR = 500;

    final LineId line;
    final long mainMinor;
    final Instant validUntil;
    final Intent intent;
    final boolean wantsTopUp;
    final boolean useBalance;
    final boolean willBeBarred;
    final OpenOrder order;

    @Nullable
    String payment;

    boolean askedBefore;
    boolean barred;
    boolean wasAtTheBank;

    Payer(LineId line, long mainMinor, Instant validUntil, java.util.Currency currency, String key, Random random) {
        this.line = line;
        this.mainMinor = mainMinor;
        this.validUntil = validUntil;
        this.intent = intent(random.nextInt(100));
        this.wantsTopUp = random.nextInt(3) == 0;
        this.useBalance = !wantsTopUp && random.nextBoolean();
        this.willBeBarred = random.nextInt(7) == 0;
        QuoteItem item = wantsTopUp
                ? new QuoteItem.TopUpItem(line, new Money(TOP_UP_MINOR, currency))
                : new QuoteItem.PackItem(line, "TOURIST-10", 1);
        this.order = new OpenOrder(
                List.of(item),
                useBalance,
                null,
                StormGateway.NAME,
                random.nextInt(3) == 0 ? IfNotBought.BALANCE : IfNotBought.MONEY_BACK,
                "https://uzat.example/payments/{payment}",
                "en",
                new Origin(Channel.WEB, "guest", null, null),
                key,
                OpenOrder.GUESTS);
    }

    private static Intent intent(int percent) {
        if (percent < 62) {
            return Intent.PAY;
        } else if (percent < 70) {
            return Intent.PAY_AT_THE_SECOND_TRY;
        } else if (percent < 77) {
            return Intent.PAY_TOO_LATE;
        } else if (percent < 81) {
            return Intent.PAY_ANOTHER_AMOUNT;
        } else if (percent < 85) {
            return Intent.PAY_IN_ANOTHER_CURRENCY;
        }
        return percent < 93 ? Intent.BE_DECLINED : Intent.NEVER_PAY;
    }
}

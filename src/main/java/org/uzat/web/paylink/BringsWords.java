package org.uzat.web.paylink;

import org.uzat.catalogue.PackAllowance;
import org.uzat.web.page.Page;

/** What an allowance of a pack brings, in words. */
final class BringsWords {

    private static final int SECONDS_PER_MINUTE = 60;

    private BringsWords() {}

    static String of(Page page, PackAllowance allowance) {
        if (allowance.unlimited()) {
            return page.say("amount.unlimited." + allowance.kind());
        }
        return switch (allowance.kind()) {
            case DATA -> page.formats().data(allowance.amount());
            case VOICE -> page.say("amount.minutes", "count", allowance.amount() / SECONDS_PER_MINUTE);
            case SMS -> page.say("amount.messages", "count", allowance.amount());
        };
    }
}

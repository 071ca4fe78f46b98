package org.uzat.identity;

import java.util.List;
import org.uzat.language.Language;

/**
 * Somebody with an account.
 *
 * @param language for messages
 * @param receipts whether the receipts of what it buys are sent by e-mail
 * @param addresses the confirmed ones
 */
public record Account(AccountId id, Language language, boolean receipts, List<Address> addresses) {

    public Account {
        addresses = List.copyOf(addresses);
    }
}

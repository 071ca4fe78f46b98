package org.uzat.identity;

import java.util.List;
import org.uzat.language.Language;

/**
 * Somebody with an account.
 *
 * @param language for messages
 * @param addresses the confirmed ones
 */
public record Account(AccountId id, Language language, List<Address> addresses) {

    public Account {
        addresses = List.copyOf(addresses);
    }
}

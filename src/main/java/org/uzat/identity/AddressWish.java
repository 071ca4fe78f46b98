package org.uzat.identity;

import org.uzat.language.Language;
import org.uzat.messaging.Medium;

/** An address that an account wants to have, while it waits sealed beside its code. */
record AddressWish(AccountId account, Address address, Language language) {

    /** One part a line; none of them has a line break. */
    String text() {
        return String.join("\n", account.toString(), address.medium().name(), address.text(), language.tag());
    }

    static AddressWish parse(String text) {
        String[] parts = text.split("\n", -1);
        return new AddressWish(
                AccountId.parse(parts[0]).orElseThrow(),
                new Address(Medium.valueOf(parts[1]), parts[2]),
                Language.tagged(parts[3]).orElse(Language.EN));
    }
}

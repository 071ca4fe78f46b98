package org.uzat.identity;

import org.uzat.language.Language;
import org.uzat.messaging.Medium;

/**
 * What a code for an account's owner is about, while it waits sealed beside the code.
 *
 * @param about the caller's own machine text
 * @param register where whoever has no account yet makes one
 */
record LinkMatter(Address address, Language language, String about, String register) {

    /** One part a line; none of them has a line break. */
    String text() {
        return String.join("\n", address.medium().name(), address.text(), language.tag(), about, register);
    }

    static LinkMatter parse(String text) {
        String[] parts = text.split("\n", -1);
        return new LinkMatter(
                new Address(Medium.valueOf(parts[0]), parts[1]),
                Language.tagged(parts[2]).orElse(Language.EN),
                parts[3],
                parts[4]);
    }
}

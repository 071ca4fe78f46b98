package org.uzat.identity;

import org.uzat.language.Language;
import org.uzat.messaging.Medium;

/**
 * What an account's code is about, while it waits sealed beside the code.
 *
 * @param target the address the code goes to
 * @param other the second address of a registration; the target itself where there is none
 * @param passwordHash of a registration, else empty
 */
record Matter(Address target, Address other, Language language, String passwordHash) {

    static Matter of(Registration wish, String passwordHash) {
        Address other = wish.target().equals(wish.phone()) ? wish.email() : wish.phone();
        return new Matter(wish.target(), other, wish.language(), passwordHash);
    }

    static Matter of(Address target, Language language) {
        return new Matter(target, target, language, "");
    }

    /** One part a line; none of them has a line break. */
    String text() {
        return String.join(
                "\n",
                target.medium().name(),
                target.text(),
                other.medium().name(),
                other.text(),
                language.tag(),
                passwordHash);
    }

    static Matter parse(String text) {
        String[] parts = text.split("\n", -1);
        return new Matter(
                new Address(Medium.valueOf(parts[0]), parts[1]),
                new Address(Medium.valueOf(parts[2]), parts[3]),
                Language.tagged(parts[4]).orElse(Language.EN),
                parts[5]);
    }
}

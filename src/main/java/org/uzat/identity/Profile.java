package org.uzat.identity;

import java.util.List;
import java.util.Optional;
import org.uzat.language.Language;
import org.uzat.messaging.Medium;

/**
 * An account as its owner sees it.
 *
 * @param receipts whether the receipts of what it buys are sent by e-mail
 * @param addresses confirmed or not, at most one of each medium
 */
public record Profile(Language language, boolean receipts, List<Held> addresses) {

    /** An address; only a confirmed one lets in and is sent to. */
    public record Held(Address address, boolean confirmed) {}

    public Profile {
        addresses = List.copyOf(addresses);
    }

    /** The address by this medium. */
    public Optional<Held> by(Medium medium) {
        return addresses.stream()
                .filter(held -> held.address().medium() == medium)
                .findFirst();
    }
}

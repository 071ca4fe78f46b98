package org.uzat.gateway;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A callback as it arrived.
 *
 * @param headers by name in small letters
 * @param body the raw bytes, which the signature is made of
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copied by nobody
public record CallbackDelivery(Map<String, String> headers, byte[] body) {

    /** A header by its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}

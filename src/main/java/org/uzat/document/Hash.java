package org.uzat.document;

import java.util.HexFormat;

/**
 * What something sealed is found by.
 *
 * @param hex a keyed hash of 32 bytes
 */
record Hash(String hex) {

    Hash(byte[] bytes) {
        this(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}

package org.uzat.messaging;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** The default alphabet of short messages (3GPP TS 23.038, 6.2.1), a septet in each byte. */
public final class GsmAlphabet {

    private static final byte ESCAPE = 0x1B;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** The extension table (6.2.1.1): a character, then its code behind the escape. */
    private static final String EXTENDED = "\f\n^\u0014{(})\\/[<~=]>|@€e";

    private GsmAlphabet() {}

    /** A text in septets; empty where it has a character that the alphabet lacks, such as ə, ğ or Cyrillic ones. */
    public static Optional<byte[]> encode(String text) {
        var septets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int basic = letter == ESCAPE ? -1 : BASIC.indexOf(letter);
            if (basic >= 0) {
                septets.write(basic);
                continue;
            }
            int extended = extended(letter);
            if (extended < 0) {
                return Optional.empty();
            }
            septets.write(ESCAPE);
            septets.write(extended);
        }
        return Optional.of(septets.toByteArray());
    }

    private static int extended(char letter) {
        for (int i = 0; i < EXTENDED.length(); i += 2) {
            if (EXTENDED.charAt(i) == letter) {
                return EXTENDED.charAt(i + 1);
            }
        }
        return -1;
    }

    /** Whether a cut before this byte would tear a character from its escape. */
    public static boolean isTorn(byte[] septets, int at) {
        return at > 0 && at < septets.length && septets[at - 1] == ESCAPE;
    }
}

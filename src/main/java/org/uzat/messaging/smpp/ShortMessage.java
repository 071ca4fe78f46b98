package org.uzat.messaging.smpp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.uzat.messaging.GsmAlphabet;

/**
 * A text as short messages carry it: septets where the default alphabet is enough, else UCS-2 (3GPP TS 23.038).
 *
 * @param whole all of it, encoded
 * @param wide whether it is UCS-2
 */
@SuppressWarnings("ArrayRecordComponent") // sent and forgotten, never compared
record ShortMessage(byte[] whole, boolean wide) {

    /** 140 octets are 160 septets or 70 characters of UCS-2; the header of a part takes 7 or 3 of them. */
    private static final int SEPTETS = 160;

    private static final int SEPTETS_OF_A_PART = 153;
    private static final int OCTETS = 140;
    private static final int OCTETS_OF_A_PART = 134;
    private static final int PARTS_MOST = 255;

    static ShortMessage of(String text) {
        Optional<byte[]> septets = GsmAlphabet.encode(text);
        return septets.map(bytes -> new ShortMessage(bytes, false))
                .orElseGet(() -> new ShortMessage(text.getBytes(StandardCharsets.UTF_16BE), true));
    }

    /** Whether it goes in one. */
    boolean isSingle() {
        return whole.length <= (wide ? OCTETS : SEPTETS);
    }

    /**
     * Its parts, each behind a header that lets telephones put them together (3GPP TS 23.040, 9.2.3.24.1).
     *
     * @param reference the same for all parts, and for the same message when it is sent again
     */
    List<byte[]> parts(int reference) {
        List<byte[]> contents = cut();
        if (contents.size() > PARTS_MOST) {
            throw new IllegalArgumentException("no telephone puts so many parts together");
        }
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            byte[] header = {5, 0, 3, (byte) reference, (byte) contents.size(), (byte) (i + 1)};
            byte[] part = Arrays.copyOf(header, header.length + contents.get(i).length);
            System.arraycopy(contents.get(i), 0, part, header.length, contents.get(i).length);
            parts.add(part);
        }
        return parts;
    }

    private List<byte[]> cut() {
        List<byte[]> contents = new ArrayList<>();
        int from = 0;
        while (from < whole.length) {
            int end = Math.min(whole.length, from + (wide ? OCTETS_OF_A_PART : SEPTETS_OF_A_PART));
            if (isTorn(end)) {
                end -= wide ? 2 : 1;
            }
            contents.add(Arrays.copyOfRange(whole, from, end));
            from = end;
        }
        return contents;
    }

    /** Characters that take two places stay whole. */
    private boolean isTorn(int at) {
        return wide
                ? at < whole.length && (whole[at] & 0xFC) == 0xDC // the second half of a surrogate pair
                : GsmAlphabet.isTorn(whole, at);
    }
}

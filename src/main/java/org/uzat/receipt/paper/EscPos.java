package org.uzat.receipt.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Commands of ESC/POS, as far as every thermal printer of the last twenty years knows them: text of printable ASCII, which is the same
 * in all code pages, and pictures of dots for everything else, for the numbers of other code pages differ from maker to maker.
 */
final class EscPos {

    private static final int ESC = 0x1b;
    private static final int GS = 0x1d;

    private final ByteArrayOutputStream commands = new ByteArrayOutputStream();

    EscPos() {
        write(ESC, '@'); // begin anew, whatever was printed before
    }

    /** Whether the printer's own letters are enough. */
    static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character >= 0x20 && character < 0x7f);
    }

    /** A line of plain text. */
    void text(String line) {
        commands.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
        feed(1);
    }

    /** Bold text from here on, or no longer. */
    void bold(boolean on) {
        write(ESC, 'E', on ? 1 : 0);
    }

    /** A picture: GS v 0. */
    void dots(Dots dots) {
        int wide = dots.rowBytes();
        int high = dots.height();
        write(GS, 'v', '0', 0, wide & 0xff, wide >> 8, high & 0xff, high >> 8);
        commands.writeBytes(dots.bytes());
    }

    /** Empty lines. */
    void feed(int lines) {
        for (int i = 0; i < lines; i++) {
            write('\n');
        }
    }

    /** Moves the paper out and cuts it, where there is a knife. */
    void cut() {
        write(GS, 'V', 66, 0);
    }

    byte[] bytes() {
        return commands.toByteArray();
    }

    private void write(int... bytes) {
        for (int one : bytes) {
            commands.write(one);
        }
    }
}

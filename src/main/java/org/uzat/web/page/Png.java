package org.uzat.web.page;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A square picture in the Portable Network Graphics format (ISO/IEC 15948): eight bits a channel, with transparency. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] FORM = {8, 6, 0, 0, 0
    }; // bits, colour with transparency, and the only methods there are
    private static final int CHANNELS = 4;

    private final int pixels;

    /** Each row begins with its filter, which is none. */
    private final byte[] rows;

    Png(int pixels) {
        this.pixels = pixels;
        this.rows = new byte[pixels * (1 + CHANNELS * pixels)];
    }

    /**
     * Sets a pixel.
     *
     * @param colour 0xrrggbb
     * @param opacity from 0 to 1
     */
    void set(int row, int column, int colour, double opacity) {
        int at = row * (1 + CHANNELS * pixels) + 1 + CHANNELS * column;
        rows[at] = (byte) (colour >> 16);
        rows[at + 1] = (byte) (colour >> 8);
        rows[at + 2] = (byte) colour;
        rows[at + 3] = (byte) Math.round(255 * opacity);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            var header = new ByteArrayOutputStream();
            var fields = new DataOutputStream(header);
            fields.writeInt(pixels);
            fields.writeInt(pixels);
            fields.write(FORM);
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", deflated());
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private byte[] deflated() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(rows);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}

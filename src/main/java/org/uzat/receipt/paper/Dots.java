package org.uzat.receipt.paper;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** A strip of dots, black or white, as a thermal printer burns them. */
final class Dots {

    /** Darker than this becomes a black dot; a little more than half, for thin strokes must not break. */
    private static final int DARK = 150;

    private final int width;
    private final int height;
    private final boolean[] black;

    private Dots(int width, int height) {
        this.width = width;
        this.height = height;
        this.black = new boolean[width * height];
    }

    /** How wide a text is. */
    static double width(String text, double size, boolean bold) {
        return text.codePoints()
                .mapToObj(character -> Outlines.find(character, bold))
                .mapToDouble(found -> Outlines.of(found.font()).advance(found.character(), size))
                .sum();
    }

    /** A line of text: one part at the left edge, the other at the right one. */
    static Dots text(String left, String right, int width, double size, boolean bold) {
        int height = (int) Math.ceil(size * 1.3);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setColor(Color.BLACK);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            write(pen, left, 0, size, bold);
            write(pen, right, width - width(right, size, bold), size, bold);
        } finally {
            pen.dispose();
        }
        Dots dots = new Dots(width, height);
        for (int i = 0; i < dots.black.length; i++) {
            dots.black[i] = image.getRaster().getSample(i % width, i / width, 0) < DARK;
        }
        return dots;
    }

    /** Nothing, so high. */
    static Dots gap(int width, int height) {
        return new Dots(width, height);
    }

    /** A code to scan, in the middle, its squares as large as fits into a good inch. */
    static Dots squares(BitMatrix squares, int width) {
        int most = Math.min(width, 300);
        int one = Math.max(2, most / squares.getWidth());
        Dots dots = new Dots(width, squares.getHeight() * one);
        int from = (width - squares.getWidth() * one) / 2;
        for (int y = 0; y < dots.height; y++) {
            for (int x = 0; x < squares.getWidth() * one; x++) {
                dots.black[y * width + from + x] = squares.get(x / one, y / one);
            }
        }
        return dots;
    }

    int height() {
        return height;
    }

    /** Bytes in a row of dots. */
    int rowBytes() {
        return (width + 7) / 8;
    }

    /** The rows from the top, eight dots a byte, the leftmost in the highest bit. */
    byte[] bytes() {
        byte[] bytes = new byte[rowBytes() * height];
        for (int i = 0; i < black.length; i++) {
            if (black[i]) {
                int x = i % width;
                bytes[i / width * rowBytes() + x / 8] |= (byte) (0x80 >> x % 8);
            }
        }
        return bytes;
    }

    private static void write(Graphics2D pen, String text, double from, double size, boolean bold) {
        double x = from;
        for (int character : text.codePoints().toArray()) {
            Outlines.Found found = Outlines.find(character, bold);
            Outlines font = Outlines.of(found.font());
            Path2D outline = font.outline(found.character(), size);
            pen.fill(outline.createTransformedShape(AffineTransform.getTranslateInstance(x, size)));
            if (bold && found.font() == Fonts.CHINESE) {
                pen.fill(outline.createTransformedShape(AffineTransform.getTranslateInstance(x + 1, size)));
            }
            x += font.advance(found.character(), size);
        }
    }
}

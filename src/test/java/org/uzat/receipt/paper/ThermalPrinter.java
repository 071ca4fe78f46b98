package org.uzat.receipt.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads ESC/POS as a printer does and burns what it says into a picture, its own letters 12 dots wide. A command it does not know, or
 * a byte too few, is a fault.
 */
final class ThermalPrinter {

    private static final int LINE_DOTS = 30;

    private final byte[] commands;
    private final int dots;
    private final List<BufferedImage> strips = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private boolean bold;
    private boolean cut;
    private int at;

    ThermalPrinter(byte[] commands, int dots) {
        this.commands = commands;
        this.dots = dots;
        while (at < commands.length) {
            step();
        }
    }

    /** Lines in the printer's own letters. */
    List<String> texts() {
        return texts;
    }

    boolean isCut() {
        return cut;
    }

    /** How many strips of dots came. */
    int pictures() {
        return (int)
                strips.stream().filter(strip -> strip.getHeight() != LINE_DOTS).count();
    }

    /** Those of them that are taller than any line: codes to be scanned. */
    List<BufferedImage> codes() {
        return strips.stream().filter(strip -> strip.getHeight() > 100).toList();
    }

    /** The paper. */
    BufferedImage paper() {
        int height = strips.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage paper = new BufferedImage(dots, Math.max(1, height), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        int y = 0;
        for (BufferedImage strip : strips) {
            pen.drawImage(strip, 0, y, null);
            y += strip.getHeight();
        }
        pen.dispose();
        return paper;
    }

    private void step() {
        int first = next();
        switch (first) {
            case 0x1b -> {
                int command = next();
                switch (command) {
                    case '@' -> bold = false;
                    case 'E' -> bold = next() == 1;
                    default -> throw new AssertionError("ESC " + command + " at " + at);
                }
            }
            case 0x1d -> {
                int command = next();
                switch (command) {
                    case 'v' -> picture();
                    case 'V' -> {
                        next();
                        next();
                        cut = true;
                    }
                    default -> throw new AssertionError("GS " + command + " at " + at);
                }
            }
            default -> {
                at--;
                line();
            }
        }
    }

    private void line() {
        int from = at;
        while (next() != '\n') {
            int character = commands[at - 1];
            if (character < 0x20 || character > 0x7e) {
                throw new AssertionError("no letter: " + character);
            }
        }
        String text = new String(commands, from, at - 1 - from, StandardCharsets.US_ASCII);
        if (text.length() * 12 > dots) {
            throw new AssertionError("too wide: " + text);
        }
        texts.add(text);
        BufferedImage strip = white(LINE_DOTS);
        Graphics2D pen = strip.createGraphics();
        for (int i = 0; i < text.length(); i++) {
            Dots letter = Dots.text(text.substring(i, i + 1), "", 24, 20, bold);
            draw(strip, letter.bytes(), letter.rowBytes(), Math.min(letter.height(), LINE_DOTS), i * 12);
        }
        pen.dispose();
        strips.add(strip);
    }

    private void picture() {
        if (next() != '0' || next() != 0) {
            throw new AssertionError("another kind of picture");
        }
        int wide = next() + 256 * next();
        int high = next() + 256 * next();
        if (wide * 8 > dots) {
            throw new AssertionError("too wide: " + wide * 8);
        }
        byte[] rows = new byte[wide * high];
        System.arraycopy(commands, at, rows, 0, rows.length);
        at += rows.length;
        BufferedImage strip = white(high);
        draw(strip, rows, wide, high, 0);
        strips.add(strip);
    }

    private BufferedImage white(int height) {
        BufferedImage strip = new BufferedImage(dots, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = strip.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, dots, height);
        pen.dispose();
        return strip;
    }

    private void draw(BufferedImage strip, byte[] rows, int wide, int high, int left) {
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide * 8 && left + x < dots; x++) {
                if ((rows[y * wide + x / 8] & 0x80 >> x % 8) != 0) {
                    strip.setRGB(left + x, y, 0);
                }
            }
        }
    }

    private int next() {
        return commands[at++] & 0xff;
    }
}

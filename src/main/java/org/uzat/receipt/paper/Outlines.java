package org.uzat.receipt.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Characters as outlines, from the fonts that come along. It reads the font's file itself, for a server's Java often has no fonts and
 * nothing to draw them with. Safe for several threads.
 */
final class Outlines {

    private static final int STAND_IN = '?';

    /** Read when the first receipt is printed, not at the start. */
    private static final Map<Fonts, Outlines> READ = new EnumMap<>(Fonts.class);

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final int unitsPerEm;

    private Outlines(Fonts file) throws IOException {
        this.font = new TTFParser().parse(new RandomAccessReadBuffer(file.bytes()));
        this.characters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    static synchronized Outlines of(Fonts file) {
        return READ.computeIfAbsent(file, missing -> {
            try {
                return new Outlines(missing);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** A character and the font that has it; what no font has becomes a question mark. */
    record Found(Fonts font, int character) {}

    /** The font of a character: of the weight that is wanted, else the Chinese one. */
    static Found find(int character, boolean bold) {
        Fonts latin = bold ? Fonts.LATIN_BOLD : Fonts.LATIN;
        for (Fonts font : List.of(latin, Fonts.CHINESE)) {
            if (of(font).characters.getGlyphId(character) > 0) {
                return new Found(font, character);
            }
        }
        return new Found(latin, Character.isSpaceChar(character) ? ' ' : STAND_IN);
    }

    /** How far a character moves on, in its font's size. */
    double advance(int character, double size) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) * size / unitsPerEm;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Its outline, the base line at y = 0 and y growing downwards. */
    Path2D outline(int character, double size) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
            Path2D outline = new Path2D.Double();
            if (glyph != null) {
                double scale = size / unitsPerEm;
                outline.append(glyph.getPath().getPathIterator(AffineTransform.getScaleInstance(scale, -scale)), false);
            }
            return outline;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.uzat.receipt.paper;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Writes down a sheet of A4, line after line, in points; goes on to another sheet where one is full. */
final class PdfPen implements Closeable {

    private static final float TOP = 800;
    private static final float BOTTOM = 40;
    private static final float LEADING = 1.26f;

    /** How much thicker a Chinese character is drawn where bold is wanted, in parts of its size. */
    private static final float THICKER = 0.03f;

    private final PDDocument document;
    private final float left;
    private final float right;
    private final Map<Fonts, PDType0Font> fonts = new EnumMap<>(Fonts.class);
    private PDPageContentStream page;
    private float y = TOP;

    PdfPen(PDDocument document, float left, float right) throws IOException {
        this.document = document;
        this.left = left;
        this.right = right;
        this.page = sheet();
    }

    float y() {
        return y;
    }

    void to(float height) {
        y = height;
    }

    void down(float by) {
        y -= by;
    }

    /** Another sheet, unless so much fits on this one. */
    void room(float height) throws IOException {
        if (y - height < BOTTOM) {
            page.close();
            page = sheet();
            y = TOP;
        }
    }

    /** A line across the sheet. */
    void rule(float thick) throws IOException {
        room(20);
        down(6);
        page.setLineWidth(thick);
        page.moveTo(left, y);
        page.lineTo(right, y);
        page.stroke();
        down(4);
    }

    /** Text in as many lines as it needs. */
    void paragraph(String text, float x, float width, float size, boolean bold) throws IOException {
        for (String line : lines(text, width, size, bold)) {
            room(size * LEADING);
            down(size * LEADING);
            write(line, x, size, bold);
        }
    }

    /** The same, bold and at the right edge. */
    void right(String text, float x, float width, float size) throws IOException {
        for (String line : lines(text, width, size, true)) {
            down(size * LEADING);
            write(line, x + width - width(line, size, true), size, true);
        }
    }

    void squares(BitMatrix squares, float x, float bottom, float size) throws IOException {
        float one = size / squares.getWidth();
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                if (squares.get(column, row)) {
                    page.addRect(x + column * one, bottom + size - (row + 1) * one, one, one);
                }
            }
        }
        page.fill();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }

    private static List<String> lines(String text, float width, float size, boolean bold) {
        return Wrapping.lines(text, line -> width(line, size, bold), width);
    }

    private static float width(String text, float size, boolean bold) {
        return (float) text.codePoints()
                .mapToObj(character -> Outlines.find(character, bold))
                .mapToDouble(found -> Outlines.of(found.font()).advance(found.character(), size))
                .sum();
    }

    /** Each run of characters in the font that has them. */
    private void write(String line, float x, float size, boolean bold) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        List<Outlines.Found> characters = line.codePoints()
                .mapToObj(character -> Outlines.find(character, bold))
                .toList();
        int from = 0;
        while (from < characters.size()) {
            Fonts font = characters.get(from).font();
            StringBuilder run = new StringBuilder();
            while (from < characters.size() && characters.get(from).font() == font) {
                run.appendCodePoint(characters.get(from++).character());
            }
            boolean thick = bold && font == Fonts.CHINESE;
            page.setLineWidth(size * THICKER);
            page.setRenderingMode(thick ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            page.setFont(font(font), size);
            page.showText(run.toString());
        }
        page.endText();
    }

    private PDType0Font font(Fonts font) throws IOException {
        PDType0Font known = fonts.get(font);
        if (known == null) {
            known = PDType0Font.load(document, new ByteArrayInputStream(font.bytes()), true);
            fonts.put(font, known);
        }
        return known;
    }

    private PDPageContentStream sheet() throws IOException {
        PDPage blank = new PDPage(PDRectangle.A4);
        document.addPage(blank);
        return new PDPageContentStream(document, blank);
    }
}

package org.uzat.receipt.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A receipt as a PDF document on A4 (ISO 32000), with the characters that it needs inside. */
final class PdfSheet {

    private static final float LEFT = 64;
    private static final float RIGHT = 531;
    private static final float CODE = 108;
    private static final float TEXT = 10;
    private static final float SMALL = 7.5f;
    private static final float BESIDE_CODE = RIGHT - LEFT - CODE - 24;

    private final PdfPen pen;

    private PdfSheet(PdfPen pen) {
        this.pen = pen;
    }

    static byte[] draw(Sheet sheet) {
        try (PDDocument document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getDocumentCatalog().setLanguage(sheet.language().htmlTag());
            document.getDocumentInformation().setTitle(sheet.title().own() + " " + sheet.number());
            try (PdfPen pen = new PdfPen(document, LEFT, RIGHT)) {
                new PdfSheet(pen).all(sheet);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void all(Sheet sheet) throws IOException {
        head(sheet);
        for (List<Sheet.Row> group : sheet.groups()) {
            group(group);
        }
        pen.rule(1.2f);
        row(sheet.total(), 13);
        for (List<Sheet.Row> group : sheet.rest()) {
            group(group);
        }
        pen.rule(0.5f);
        pen.down(6);
        float width = sheet.fiscal() == null ? RIGHT - LEFT : BESIDE_CODE;
        if (sheet.fiscal() != null) {
            squares(sheet.fiscal());
        }
        for (Sheet.Label note : sheet.notes()) {
            pen.paragraph(note.own(), LEFT, width, 8.5f, false);
            also(note, width);
            pen.down(4);
        }
    }

    /** The seller and the title, beside the code that anybody may scan. */
    private void head(Sheet sheet) throws IOException {
        float low = squares(sheet.proof());
        pen.paragraph(sheet.seller().getFirst(), LEFT, BESIDE_CODE, 13, true);
        for (String line : sheet.seller().subList(1, sheet.seller().size())) {
            pen.paragraph(line, LEFT, BESIDE_CODE, 9, false);
        }
        pen.down(14);
        if (sheet.copy() != null) {
            String also = sheet.copy().also();
            pen.paragraph(
                    also == null ? sheet.copy().own() : sheet.copy().own() + " · " + also, LEFT, BESIDE_CODE, 13, true);
            pen.down(4);
        }
        pen.paragraph(sheet.title().own(), LEFT, BESIDE_CODE, 20, true);
        also(sheet.title(), BESIDE_CODE);
        pen.down(2);
        pen.paragraph(sheet.number(), LEFT, BESIDE_CODE, 13, true);
        pen.to(Math.min(pen.y(), low) - 2);
    }

    /** A code at the right edge over what it is for; says how far down that goes. */
    private float squares(Sheet.Code code) throws IOException {
        pen.room(CODE + 40);
        float from = pen.y();
        pen.squares(Squares.of(code.content()), RIGHT - CODE, from - CODE, CODE);
        pen.to(from - CODE - 2);
        pen.paragraph(code.label().own(), RIGHT - CODE, CODE, SMALL, false);
        if (code.label().also() != null) {
            pen.paragraph(code.label().also(), RIGHT - CODE, CODE, 6, false);
        }
        float low = pen.y();
        pen.to(from);
        return low;
    }

    private void group(List<Sheet.Row> rows) throws IOException {
        pen.rule(0.5f);
        for (Sheet.Row row : rows) {
            row(row, TEXT);
        }
    }

    /** The label on the left over its Azerbaijani; the value on the right, at the label's height. */
    private void row(Sheet.Row row, float size) throws IOException {
        float half = (RIGHT - LEFT) / 2;
        pen.room(size * 3);
        float top = pen.y();
        pen.paragraph(row.label().own(), LEFT, half - 12, size, size > TEXT);
        also(row.label(), half - 12);
        float low = pen.y();
        pen.to(top);
        pen.right(row.value(), LEFT + half, half, size);
        pen.to(Math.min(low, pen.y()) - 3);
    }

    private void also(Sheet.Label label, float width) throws IOException {
        if (label.also() != null) {
            pen.paragraph(label.also(), LEFT, width, SMALL, false);
        }
    }
}
